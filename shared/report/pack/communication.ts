import { dutiesOf, type Duty } from '../../analysis/duties/duty';
import { channelName } from '../../analysis/duties/channels';
import { formatDuration } from '../../basics/time';
import type { Channel } from '../../model/communication';
import { namesOf } from '../../model/names';
import type { Workflow } from '../../model/workflow';
import type { Block, Row } from '../document/block';
import { listed } from '../words/phrases';
import { part } from './contacts';

/** Who is told what by when, to tick off by hand; what law and contracts ask for; how to reach people when the usual way is dead. */
export function protocolBlocks(workflow: Workflow): readonly Block[] {
  const { communication } = workflow;
  if (communication === undefined) return [];
  const duties = dutiesOf(workflow);
  const protocol = duties.filter(({ kind }) => kind === 'protocol');
  const owed = duties.filter(({ kind }) => kind !== 'protocol');
  return [
    ...(protocol.length === 0 ? [] : [part('Who is told', dutyTable(protocol, workflow))]),
    ...(owed.length === 0 ? [] : [part('Obligations', dutyTable(owed, workflow))]),
    ...channelBlocks(communication.channels, workflow),
  ];
}

const dutyTable = (duties: readonly Duty[], workflow: Workflow): Block => ({
  kind: 'table',
  columns: [
    { title: 'To', width: 30 },
    { title: 'When', width: 25 },
    { title: 'How', width: 15 },
    { title: 'Approves', width: 14 },
    { title: 'Told at, by whom', width: 16 },
  ],
  rows: duties.map((duty): Row => {
    const { name, kind, recipient, trigger, evidence, channel, teller, approver } = duty;
    const about = [
      kind === 'protocol' ? undefined : `${recipient} (${kind})`,
      trigger === undefined ? undefined : `If: ${trigger}`,
      evidence === undefined ? undefined : `Keep: ${evidence}`,
    ].filter((it) => it !== undefined && it !== '');
    return {
      cells: [
        { text: `☐ ${name}`, isStrong: true, ...(about.length > 0 && { sub: about.join('\n') }) },
        whenOf(duty, workflow),
        {
          text: channel === undefined ? 'any channel' : channelName(workflow, channel),
          ...(teller !== undefined && { sub: `told by ${namesOf(workflow).name('roles', teller)}` }),
        },
        approver === undefined ? '–' : namesOf(workflow).name('roles', approver),
        '',
      ],
    };
  }),
});

function whenOf({ within, every, until, from }: Duty, workflow: Workflow): string {
  const first = within === undefined ? 'No time set' : `Within ${formatDuration(within)} of ${from}`;
  if (every === undefined) return first;
  const back = until === undefined ? '' : ` until ${namesOf(workflow).name('services', until)} is back`;
  return `${first}, then every ${formatDuration(every)}${back}`;
}

function channelBlocks(channels: readonly Channel[], workflow: Workflow): readonly Block[] {
  if (channels.length === 0) return [];
  const names = namesOf(workflow);
  const rows = channels.map(({ name, needs = [], service, outOfBand }): Row => {
    const rests = [
      ...needs.map((key) => names.name('components', key)),
      ...(service === undefined ? [] : [names.name('services', service)]),
    ];
    return {
      cells: [
        { text: name, isStrong: true, ...(outOfBand === true && { sub: 'out of band: when the others are dead' }) },
        rests.length === 0 ? 'nothing named' : listed(rests),
        '',
      ],
    };
  });
  const columns = [
    { title: 'Channel', width: 36 },
    { title: 'Is dead without', width: 34 },
    { title: 'Number, address, login (write in)', width: 30 },
  ];
  return [part('Channels', { kind: 'table', columns, rows })];
}
