/**
 * Keys no part of what is given (the plan, as a rule) mentions, not even a reference left over from something deleted:
 * a new thing never inherits what was said about an old one.
 */
export function freshKeys(...mentions: readonly unknown[]): (prefix: string) => string {
  const highest = new Map<string, number>();
  visit(mentions, (text) => {
    const match = /^(.{1,40})-(\d{1,9})$/.exec(text);
    if (match?.[1] === undefined) return;
    highest.set(match[1], Math.max(highest.get(match[1]) ?? 0, Number(match[2])));
  });
  return (prefix) => {
    const next = (highest.get(prefix) ?? 0) + 1;
    highest.set(prefix, next);
    return `${prefix}-${next}`;
  };
}

function visit(value: unknown, say: (text: string) => void): void {
  if (typeof value === 'string') say(value);
  else if (Array.isArray(value)) for (const item of value) visit(item, say);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      say(key);
      visit(item, say);
    }
}
