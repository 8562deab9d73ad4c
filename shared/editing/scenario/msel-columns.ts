/** What a column of a foreign MSEL holds. `effects` is known, and left alone: effects are no text. */
export type MselField =
  | 'no' | 'when' | 'type' | 'mode' | 'title' | 'from' | 'to' | 'message' | 'expected' | 'objective' | 'importance' | 'source' | 'effects'; // prettier-ignore

/** Headings as HSEEP templates, national ones and tools write them. */
const HEADINGS: Readonly<Record<MselField, readonly string[]>> = {
  no: ['no', 'nr', '#', 'number', 'inject number', 'inject no', 'inject #', 'event #', 'event number', 'control number', 'id'],
  when: ['when', 'time', 'event time', 'scenario time', 'designated time', 'exercise time', 'inject time', 'time (scenario)', 'release'],
  type: ['type', 'inject type', 'event type'],
  mode: ['mode', 'method', 'method of delivery', 'delivery method', 'delivery', 'communication type', 'channel', 'means'],
  title: ['title', 'inject', 'event', 'name', 'subject', 'event synopsis', 'synopsis'],
  from: ['from', 'sender', 'from org', 'controller'],
  to: ['to', 'recipient', 'recipients', 'recipient player(s)', 'intended player', 'to org', 'audience', 'player'],
  message: ['message', 'description', 'event description', 'inject description', 'message text', 'text', 'content'],
  expected: ['expected actions', 'expected action', 'expected outcome', 'expected response', 'expected participant response', 'expected outcome of player action', 'expected player action'],
  objective: ['objective', 'objectives', 'exercise objective'],
  importance: ['importance', 'priority'],
  source: ['source', 'notes', 'remarks', 'notes/remarks', 'reference'],
  effects: ['effects', 'effect'],
}; // prettier-ignore

export interface MselHead {
  /** By field, the column that holds it. */
  readonly at: ReadonlyMap<MselField, number>;
  /** Headings that mean nothing here. */
  readonly unknown: readonly string[];
}

/** Which column holds what; the first of several that mean the same. */
export function mselHead(names: readonly string[]): MselHead {
  const at = new Map<MselField, number>();
  const unknown: string[] = [];
  names.forEach((name, index) => {
    const field = fieldOf(name);
    if (field !== undefined && !at.has(field)) at.set(field, index);
    else if (name.trim() !== '') unknown.push(name.trim());
  });
  return { at, unknown };
}

function fieldOf(name: string): MselField | undefined {
  const clean = name.trim().toLowerCase().replace(/\.$/, '');
  // the keys of HEADINGS are the fields
  return (Object.keys(HEADINGS) as MselField[]).find((field) => HEADINGS[field].includes(clean));
}
