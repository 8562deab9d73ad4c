export type Keys = Readonly<Record<string, (() => void) | undefined>>;

/** What is near to hand is what somebody means: the work or the inject that is looked at comes before the whole room. */
export type Reach = 'at hand' | 'room';

/** The keys that are in force, and what each does now, whichever part of the room was drawn first. */
export interface Keyring {
  /** Adds keys that are read anew at every press; the function that takes them off. */
  add(reach: Reach, read: () => Keys): () => void;
  actOf(name: string): (() => void) | undefined;
}

export function createKeyring(): Keyring {
  const held = { 'at hand': new Set<() => Keys>(), room: new Set<() => Keys>() };
  return {
    add(reach, read) {
      held[reach].add(read);
      return () => void held[reach].delete(read);
    },
    actOf(name) {
      for (const read of [...held['at hand'], ...held.room]) {
        const act = read()[name];
        if (act !== undefined) return act;
      }
      return undefined;
    },
  };
}
