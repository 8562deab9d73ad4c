import { noCommunication, type Obligation, type ProtocolLine } from '../../model/communication';
import type { Workflow } from '../../model/workflow';
import type { Place, Problem } from '../problem';
import type { Known } from './known';
import { at, quoted, warning } from './report';

/** What the communication of a plan refers to. It concerns people only, so nothing here keeps a plan from being drilled. */
export function checkCommunication(workflow: Workflow, known: Known): readonly Problem[] {
  const { channels, protocol, obligations } = workflow.communication ?? noCommunication;
  return [
    ...channels.flatMap(({ key, name, needs = [] }) =>
      needs
        .filter((component) => !known.has('component', component))
        .map((component) => gone(at('channel', key, 'needs'), `The channel ${quoted(name)} needs`, component)),
    ),
    ...channels.flatMap(({ key, name, service }) =>
      service === undefined || known.has('service', service)
        ? []
        : [gone(at('channel', key, 'service'), `The channel ${quoted(name)} is`, service)],
    ),
    ...protocol.flatMap((line) => [
      ...checkTold(line, 'protocol line', { workflow, known }),
      ...(line.until === undefined || known.has('service', line.until)
        ? []
        : [gone(at('protocol line', line.key, 'until'), `The repeats to ${quoted(line.name)} end with`, line.until)]),
    ]),
    ...obligations.flatMap((owed) => checkTold(owed, 'obligation', { workflow, known })),
  ];
}

interface Setting {
  readonly workflow: Workflow;
  readonly known: Known;
}

function checkTold(
  told: ProtocolLine | Obligation,
  kind: 'protocol line' | 'obligation',
  { workflow, known }: Setting,
): readonly Problem[] {
  const { key, name, channel, teller, approver, template, from } = told;
  const who = quoted(name);
  const isMessage = workflow.communication?.messages.some((it) => it.key === template);
  return [
    ...(channel === undefined || known.has('channel', channel)
      ? []
      : [gone(at(kind, key, 'channel'), `${who} is told by`, channel)]),
    ...(teller === undefined || known.has('role', teller)
      ? []
      : [gone(at(kind, key, 'teller'), `${who} is told by`, teller)]),
    ...(approver === undefined || known.has('role', approver)
      ? []
      : [gone(at(kind, key, 'approver'), `${who} is approved by`, approver)]),
    ...(template === undefined || isMessage ? [] : [gone(at(kind, key, 'template'), `${who} is sent`, template)]),
    ...(from === 'disruption' || marks(workflow, from)
      ? []
      : [
          warning(
            'duty-never-begins',
            at(kind, key, 'from'),
            `The time of ${who} runs from the ${from}, and nothing in the plan counts as the ${from}.`,
          ),
        ]),
  ];
}

const gone = (place: Place, what: string, key: string): Problem =>
  warning('unknown-reference', place, `${what} ${quoted(key)}, which is not in this plan.`);

const marks = ({ states }: Workflow, point: string): boolean =>
  states.some(
    (state) =>
      ('marks' in state && state.marks === point) ||
      (state.kind === 'decision' && state.options.some((option) => option.marks === point)),
  );
