const CONTROL = 'input:not([type="hidden"]), textarea, button, [tabindex="0"]';

/** Opens what hides a field of the inspector, brings it into view and puts the cursor into it. Waits until it is drawn. */
export function focusField(field: string | undefined, entry?: string): void {
  // the form of a new selection is drawn with the next frame
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const inspector = document.querySelector('[data-inspector]');
      const scope = entry === undefined ? inspector : inspector?.querySelector(`[data-entry="${CSS.escape(entry)}"]`);
      const target = field === undefined ? undefined : scope?.querySelector(`[data-field="${CSS.escape(field)}"]`);
      const found = target ?? scope;
      for (let holder = found?.closest('details'); holder; holder = holder.parentElement?.closest('details'))
        holder.open = true;
      if (found instanceof HTMLDetailsElement) found.open = true;
      found?.scrollIntoView({ block: 'center' });
      target?.querySelector<HTMLElement>(CONTROL)?.focus();
    }),
  );
}
