import { formatDuration, formatInstant } from '../../basics/time';
import type { ServiceCost } from '../inject-cost';
import type { Report } from '../report';
import type { InjectResult } from '../sections/injects';
import { ENGLISH } from '../words/english';
import { capital, difference, figure, listed } from '../words/phrases';
import { namesAttached } from './attached';
import { paragraph, tableOr, type Block, type Fact, type Item } from './block';

/** What was injected, what was expected, who answered, and what it cost. */
export function injectBlocks(report: Report): readonly Block[] {
  const { injects, injectResponse, overview } = report;
  const { median, answered, released } = injectResponse;
  const response =
    overview.conduct === 'simulation'
      ? 'In a simulation nobody answers: response times are n/a.'
      : `Median response ${figure(median)}; ${answered} of ${released} released injects have an answer on record.${completeText(injectResponse)}`;
  return [
    tableOr(ENGLISH.none.injects, {
      columns: [
        { title: 'No.', width: 6 },
        { title: 'Inject', width: 26 },
        { title: 'Released', width: 14 },
        { title: 'Response', align: 'right', width: 13 },
        { title: 'Expected, seen', align: 'right', width: 11 },
        { title: 'Cost to services', width: 30 },
      ],
      rows: injects.map((inject) => ({
        cells: [
          String(inject.no),
          {
            text: inject.title,
            ...(inject.improvised && { sub: inject.played ? 'role-played answer' : 'made up on the spot' }),
          },
          inject.status === 'released' ? formatInstant(inject.at ?? 0) : inject.status,
          inject.status === 'released' ? figure(inject.responseTime) : '–',
          inject.seen === undefined ? '–' : `${inject.seen.length} of ${inject.expected.length}`,
          costText(inject),
        ],
      })),
    }),
    paragraph(response, 'note'),
    paragraph(`${ENGLISH.notes.response} ${ENGLISH.notes.cost}`, 'note'),
    ...injects.filter(({ status }) => status === 'released').map((inject) => injectBlock(inject, report)),
  ];
}

const completeText = ({ expecting, complete }: Report['injectResponse']): string =>
  expecting === undefined
    ? ''
    : ` In ${complete ?? 0} of the ${expecting} that expect something, every expected action is recorded as seen; “not recorded” says only that nobody ticked it.`;

/** What an inject cost, as a sentence. */
export function costText({ status, effects, cost }: InjectResult): string {
  if (status !== 'released') return '–';
  if (effects.length === 0) return 'message only';
  if (cost === undefined) return 'n/a';
  const told = cost.map(costOf).filter((text) => text !== undefined);
  return told.length === 0 ? 'no difference to any service' : told.join('\n');
}

function costOf({ name, verdict, time, dataLoss, capacityLost }: ServiceCost): string | undefined {
  const data = dataLoss === 0 ? [] : [`${difference(dataLoss)} of data lost`];
  const capacity = time === 0 && capacityLost !== 0 ? [`${difference(capacityLost)} of capacity lost`] : [];
  const late = verdict === 'never with it' ? ['does not come back with it'] : verdict === 'never without it' ? ['comes back only with it'] : []; // prettier-ignore
  const delay = time === undefined || time === 0 ? [] : [difference(time)];
  const parts = [...late, ...delay, ...capacity, ...data];
  return parts.length === 0 ? undefined : `${name} ${listed(parts)}`;
}

function injectBlock(inject: InjectResult, report: Report): Block {
  const { no, title, message, effects, expected, responses } = inject;
  const attached = namesAttached(report, (to) => to.kind === 'inject' && to.id === inject.id);
  const facts: readonly (Fact | undefined)[] = [
    { label: 'Delivered', text: delivered(inject) },
    attached === undefined ? undefined : { label: 'Attached', text: attached },
    effects.length === 0 ? undefined : { label: 'Effect', text: `${effects.map(capital).join('. ')}.` },
    effects.length === 0 ? undefined : { label: 'Cost', text: capital(costText(inject)) },
  ];
  const expectedItems: readonly Item[] = expected.map((text) => ({ text, ...whetherSeen(text, inject) }));
  const responseItems: readonly Item[] = responses.map(({ text, by, at, roomTime }) => ({
    text,
    sub: `${by} · ${formatInstant(at)} · ${formatDuration(roomTime)} after release`,
  }));
  return {
    kind: 'subsection',
    title: `Inject ${no}: ${title}`,
    isShort: true,
    blocks: [
      { kind: 'quote', text: message },
      { kind: 'facts', rows: facts.filter((row) => row !== undefined) },
      {
        kind: 'columns',
        columns: [
          [
            paragraph('Expected', 'meta'),
            expectedItems.length === 0 ? paragraph('Nothing in particular.') : { kind: 'list', items: expectedItems },
          ],
          [
            paragraph('Recorded response', 'meta'),
            responseItems.length === 0
              ? paragraph('n/a: nothing is linked to it.')
              : { kind: 'list', items: responseItems },
          ],
        ],
      },
    ],
  };
}

/** In a run with people: when somebody saw it being done, or that nobody did. */
function whetherSeen(text: string, { seen }: InjectResult): { sub?: string } {
  if (seen === undefined) return {};
  const tick = seen.find((it) => it.text === text);
  if (tick === undefined) return { sub: 'not recorded' };
  return { sub: `✓ seen ${formatInstant(tick.at)}, ${formatDuration(tick.roomTime)} after release` };
}

function delivered({ at, mode, from, to, plannedAt }: InjectResult): string {
  const shift =
    at === undefined || plannedAt === undefined || at === plannedAt ? '' : `, planned for ${formatInstant(plannedAt)}`;
  const target = to.length === 0 ? '' : ` to ${listed(to)}`;
  return `${formatInstant(at ?? 0)}${shift}, by ${mode}, from ${from}${target}`;
}
