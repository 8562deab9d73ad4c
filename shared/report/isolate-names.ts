const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EEFF}]/u;
const DIRECTION_CONTROLS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A name as it can stand inside a sentence of the other direction: isolated where it runs from right to left. */
export function isolated(name: string): string {
  const bare = name.replaceAll(DIRECTION_CONTROLS, '');
  return RIGHT_TO_LEFT.test(bare) ? `\u2068${bare}\u2069` : bare;
}

const NAMES: ReadonlySet<string> = new Set(['name', 'title', 'label']);

/** The same data with every name in it isolated, so that no sentence made of names is turned round. */
export function isolateNames<T>(data: T): T {
  if (Array.isArray(data)) return data.map((item: unknown) => isolateNames(item)) as T; // the shape is kept
  if (data === null || typeof data !== 'object') return data;
  const entries = Object.entries(data).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' && NAMES.has(key) ? isolated(value) : isolateNames(value),
  ]);
  return Object.fromEntries(entries) as T; // the shape is kept
}
