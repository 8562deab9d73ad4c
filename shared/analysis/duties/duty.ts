import type { Ms } from '../../basics/time';
import type { Obligation, ProtocolLine } from '../../model/communication';
import type { ZeroPoint } from '../../model/guard';
import type { Key } from '../../model/ids';
import type { Workflow } from '../../model/workflow';

/** Somebody who has to be told: an audience of the protocol, or the recipient of an obligation. */
export interface Duty {
  readonly key: Key;
  readonly kind: 'protocol' | Obligation['basis'];
  /** What it is called on screen: the audience, or what is owed. */
  readonly name: string;
  readonly recipient: string;
  readonly from: ZeroPoint;
  readonly within?: Ms | undefined;
  readonly every?: Ms | undefined;
  /** Repeats are owed while this service is below its minimum level. */
  readonly until?: Key | undefined;
  readonly channel?: Key | undefined;
  readonly teller?: Key | undefined;
  readonly approver?: Key | undefined;
  readonly template?: Key | undefined;
  readonly trigger?: string | undefined;
  readonly evidence?: string | undefined;
}

const made = new WeakMap<Workflow, readonly Duty[]>();

/** The duties of a plan: its protocol first, then its obligations, each as written. */
export function dutiesOf(workflow: Workflow): readonly Duty[] {
  const duties = made.get(workflow) ?? collect(workflow);
  made.set(workflow, duties);
  return duties;
}

export const dutyIn = (workflow: Workflow, key: Key): Duty | undefined =>
  dutiesOf(workflow).find((duty) => duty.key === key);

function collect({ communication }: Workflow): readonly Duty[] {
  if (communication === undefined) return [];
  const { protocol, obligations } = communication;
  return [
    ...protocol.map((line): Duty => ({
      ...toldAlike(line),
      kind: 'protocol',
      recipient: line.name,
      within: line.firstWithin,
      every: line.repeatEvery,
      until: line.until,
    })),
    ...obligations.map((owed): Duty => ({
      ...toldAlike(owed),
      kind: owed.basis,
      recipient: owed.recipient,
      within: owed.within,
      trigger: owed.trigger,
      evidence: owed.evidence,
    })),
  ];
}

/** The role that sees to it: who tells them, else who approves it; nobody in particular where the plan names none. */
export const holderOf = ({ teller, approver }: Pick<Duty, 'teller' | 'approver'>): Key | undefined =>
  teller ?? approver;

const toldAlike = ({ key, name, from, channel, teller, approver, template }: ProtocolLine | Obligation) => ({
  key,
  name,
  from,
  channel,
  teller,
  approver,
  template,
});
