import { ok } from '../basics/result';
import {
  Channel, Communication, MessageTemplate, Obligation, ProtocolLine, noCommunication,
} from '../model/communication'; // prettier-ignore
import type { Plan } from '../model/plan';
import { patched, refuse, withWorkflow, type Command, type Patch } from './command';
import { explainRefusal } from './explain-refusal';
import { freshKeys } from './fresh-key';

const HOUR = 3_600_000;

/** The lists of a plan's communication. */
export const COMMUNICATION = {
  protocol: { schema: ProtocolLine, noun: 'audience', prefix: 'audience', name: 'New audience', rest: { from: 'disruption' } },
  obligations: {
    schema: Obligation,
    noun: 'obligation',
    prefix: 'obligation',
    name: 'New obligation',
    rest: { from: 'disruption', basis: 'legal', recipient: '', within: 24 * HOUR },
  },
  channels: { schema: Channel, noun: 'channel', prefix: 'channel', name: 'New channel', rest: {} },
  messages: { schema: MessageTemplate, noun: 'message', prefix: 'message', name: 'New message', rest: { text: '' } },
} as const; // prettier-ignore
export type CommunicationList = keyof typeof COMMUNICATION;
export type CommunicationEntry<L extends CommunicationList = CommunicationList> = Communication[L][number];

export interface AddCommunication {
  readonly list: CommunicationList;
  readonly set?: Patch<CommunicationEntry> | undefined;
}

export const addCommunication: Command<AddCommunication> = {
  label: ({ list }) => `Add ${COMMUNICATION[list].noun}`,
  apply(plan, { list, set = {} }) {
    const { schema, prefix, name, rest } = COMMUNICATION[list];
    const checked = schema.safeParse({ name, ...rest, ...set, key: freshKeys(plan)(prefix) });
    if (!checked.success) return refuse(explainRefusal(checked.error));
    return withList(plan, list, [...entriesOf(plan, list), checked.data]);
  },
};

export interface EditCommunication {
  readonly list: CommunicationList;
  readonly key: string;
  readonly set: Patch<CommunicationEntry>;
  readonly what?: string | undefined;
}

export const editCommunication: Command<EditCommunication> = {
  label: ({ list, what }) => `Change ${what ?? COMMUNICATION[list].noun}`,
  apply(plan, { list, key, set }) {
    const entries = entriesOf(plan, list);
    const entry = entries.find((it) => it.key === key);
    if (entry === undefined) return refuse(`This ${COMMUNICATION[list].noun} no longer exists.`);
    const checked = COMMUNICATION[list].schema.safeParse(patched(entry, { ...set, key }));
    if (!checked.success) return refuse(explainRefusal(checked.error));
    return withList(plan, list, entries.map((it) => (it.key === key ? checked.data : it))); // prettier-ignore
  },
};

export interface RemoveCommunication {
  readonly list: CommunicationList;
  readonly key: string;
}

/** What refers to the entry stays as written: the check of the plan leads to each such field. */
export const removeCommunication: Command<RemoveCommunication> = {
  label: ({ list }) => `Remove ${COMMUNICATION[list].noun}`,
  apply(plan, { list, key }) {
    const entries = entriesOf(plan, list);
    const kept = entries.filter((it) => it.key !== key);
    if (kept.length === entries.length) return refuse(`This ${COMMUNICATION[list].noun} no longer exists.`);
    return withList(plan, list, kept);
  },
};

const entriesOf = (plan: Plan, list: CommunicationList): readonly CommunicationEntry[] =>
  (plan.workflow.communication ?? noCommunication)[list];

/** A plan that says nothing of communication any more holds nothing of it. */
function withList(plan: Plan, list: CommunicationList, entries: readonly CommunicationEntry[]) {
  const checked = Communication.safeParse({ ...noCommunication, ...plan.workflow.communication, [list]: entries });
  if (!checked.success) return refuse(explainRefusal(checked.error));
  const isEmpty = Object.values(checked.data).every((all) => all.length === 0);
  if (!isEmpty) return ok(withWorkflow(plan, { communication: checked.data }));
  const { communication: _, ...workflow } = plan.workflow;
  return ok({ ...plan, workflow });
}
