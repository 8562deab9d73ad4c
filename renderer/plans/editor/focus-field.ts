const FIELD = 'input:not([type="hidden"]), textarea';
const CONTROL = 'button, [tabindex="0"]';
const PATIENCE = 10;

/** Opens what hides a field of the inspector, brings it into view and puts the cursor into it. Waits until it is drawn. */
export function focusField(field: string | undefined, entry?: string): void {
  let frames = 0;
  const look = (): void => {
    const scope = scopeOf(entry);
    const found = field === undefined ? scope : openedField(scope, field);
    if (found instanceof HTMLDetailsElement) found.open = true;
    // the form of a new selection, or of a part just opened, is drawn with one of the next frames
    if (found === undefined || frames === 0) {
      if (frames++ < PATIENCE) requestAnimationFrame(look);
      else scope?.scrollIntoView({ block: 'nearest' });
      return;
    }
    found.scrollIntoView({ block: 'center' });
    if (field !== undefined)
      (found.querySelector<HTMLElement>(FIELD) ?? found.querySelector<HTMLElement>(CONTROL))?.focus();
  };
  requestAnimationFrame(look);
}

function scopeOf(entry: string | undefined): HTMLElement | undefined {
  const inspector = document.querySelector<HTMLElement>('[data-inspector]');
  const scope =
    entry === undefined ? undefined : inspector?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry)}"]`);
  return scope ?? inspector ?? undefined;
}

/** The field, once everything around it is open. */
function openedField(scope: HTMLElement | undefined, field: string): HTMLElement | undefined {
  const [part = field] = field.split(/[:.]/);
  if (scope instanceof HTMLDetailsElement) scope.open = true;
  const holder = scope?.querySelector<HTMLDetailsElement>(`details[data-holds~="${CSS.escape(part)}"]`);
  if (holder?.open === false) holder.open = true;
  const found =
    scope?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`) ??
    scope?.querySelector<HTMLElement>(`[data-field="${CSS.escape(part)}"]`);
  for (let around = found?.closest('details'); around; around = around.parentElement?.closest('details'))
    around.open = true;
  return found ?? undefined;
}
