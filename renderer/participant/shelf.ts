/** One thing kept in the browser's storage. A full or forbidden storage keeps nothing and breaks nothing. */
export interface Shelf<T> {
  readonly read: () => T | undefined;
  readonly write: (value: T) => void;
  readonly clear: () => void;
}

/** `as`: what is read back was written by this page, in the same build. */
export const createShelf = <T>(storage: Storage, key: string): Shelf<T> => ({
  read() {
    try {
      const text = storage.getItem(key);
      return text === null ? undefined : (JSON.parse(text) as T);
    } catch {
      return undefined;
    }
  },
  write(value) {
    try {
      if (isEmpty(value)) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(value));
    } catch {
      // what is on the screen stays there
    }
  },
  clear() {
    try {
      storage.removeItem(key);
    } catch {
      // nothing was kept
    }
  },
});

const isEmpty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0);
