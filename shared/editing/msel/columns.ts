/** What a column of a foreign MSEL holds. `effects` and `attachments` are known, and left alone: they are no text. */
export type MselField =
  | 'no' | 'when' | 'type' | 'mode' | 'title' | 'from' | 'to' | 'message' | 'expected' | 'objective' | 'importance' | 'source' | 'effects' | 'attachments'; // prettier-ignore

/** The fields as the mapper offers them, and the headings that mean them in HSEEP templates, national ones and tools. */
const FIELDS: Readonly<Record<MselField, { readonly name: string; readonly headings: readonly string[] }>> = {
  no: { name: 'Number', headings: ['no', 'nr', '#', 'number', 'inject number', 'inject no', 'inject #', 'inject#', 'event #', 'event number', 'control number', 'id'] },
  when: { name: 'When', headings: ['when', 'time', 'event time', 'scenario time', 'designated time', 'designated scenario time', 'exercise time', 'inject time', 'simulated time', 'time (scenario)', 'release', 't+min'] },
  type: { name: 'Type', headings: ['type', 'inject type', 'event type'] },
  mode: { name: 'Mode', headings: ['mode', 'inject mode', 'method', 'method of delivery', 'delivery method', 'delivery', 'communication type', 'channel', 'means'] },
  title: { name: 'Title', headings: ['title', 'inject', 'event', 'name', 'subject', 'event synopsis', 'synopsis'] },
  from: { name: 'From', headings: ['from', 'sender', 'from org', 'controller'] },
  to: { name: 'To', headings: ['to', 'recipient', 'recipients', 'recipient player(s)', 'intended player', 'to org', 'target', 'audience', 'player', 'team'] },
  message: { name: 'Message', headings: ['message', 'description', 'event description', 'inject description', 'message text', 'text', 'content', 'details'] },
  expected: { name: 'Expected actions', headings: ['expected actions', 'expected action', 'expected outcome', 'expected response', 'expected participant response', 'expected outcome of player action', 'expected player action'] },
  objective: { name: 'Objective', headings: ['objective', 'objectives', 'exercise objective'] },
  importance: { name: 'Importance', headings: ['importance', 'priority'] },
  source: { name: 'Remarks', headings: ['source', 'notes', 'remarks', 'notes/remarks', 'evaluation notes/hints', 'artifacts', 'reference'] },
  attachments: { name: 'Attachments (not read)', headings: ['attachments', 'attachment', 'files'] },
  effects: { name: 'Effects (not read)', headings: ['effects', 'effect'] },
}; // prettier-ignore

// the keys of FIELDS are the fields
const NAMES = Object.keys(FIELDS) as MselField[];

export const MSEL_FIELDS: readonly { readonly field: MselField; readonly name: string }[] = NAMES.map((field) => ({
  field,
  name: FIELDS[field].name,
}));

/** The field that a heading means, however it is spelt. */
export function fieldOfHeading(heading: string): MselField | undefined {
  const clean = heading.trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(/[.:]$/, '');
  return NAMES.find((field) => FIELDS[field].headings.includes(clean));
}
