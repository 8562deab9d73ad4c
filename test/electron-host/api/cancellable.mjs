/** Emits an event whose default can be prevented; tells whether a listener did. */
export function cancellable(emit, fields = {}) {
  let isPrevented = false;
  emit({
    ...fields,
    preventDefault: () => {
      isPrevented = true;
    },
  });
  return isPrevented;
}
