/** Puts the cursor into the name of what is selected. */
export function focusName(): void {
  requestAnimationFrame(() => {
    const input = document.querySelector<HTMLInputElement>('[data-field="name"] input');
    input?.focus();
    input?.select();
  });
}
