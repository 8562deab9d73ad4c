/** Passes on the newest of what comes, at most every `ms` milliseconds; `last` passes on at once and for the last time. */
export function throttle<T>(ms: number, pass: (value: T) => void): { news(value: T): void; last(value: T): void } {
  let waiting: { readonly value: T } | undefined;
  let timer: NodeJS.Timeout | undefined;
  const tick = (): void => {
    timer = undefined;
    if (waiting === undefined) return;
    const { value } = waiting;
    waiting = undefined;
    timer = setTimeout(tick, ms);
    pass(value);
  };
  return {
    news(value) {
      waiting = { value };
      if (timer === undefined) tick();
    },
    last(value) {
      clearTimeout(timer);
      timer = undefined;
      waiting = undefined;
      pass(value);
    },
  };
}
