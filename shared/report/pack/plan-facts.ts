import { formatDuration } from '../../basics/time';
import type { Workflow } from '../../model/workflow';
import { tableOr, type Block, type Row } from '../document/block';
import { figure } from '../words/phrases';
import { part } from './contacts';

/** When the plan comes into force, and who says so. */
export function whenBlocks({ activation }: Workflow): readonly Block[] {
  if (activation === undefined) return [part('When to use it', { kind: 'paragraph', text: 'This plan names nobody who decides that it comes into force, and no criterion.' })]; // prettier-ignore
  return [
    part(
      'When to use it',
      { kind: 'paragraph', text: `Decides: ${activation.authority}.` },
      { kind: 'list', items: activation.criteria.map(({ text }) => ({ text: `☐ ${text}` })) },
    ),
  ];
}

/** Texts to be sent as they are: those prepared, and those of steps that tell somebody something. */
export function messageBlocks({ states, communication }: Workflow): readonly Block[] {
  const prepared = (communication?.messages ?? []).flatMap(({ name, text }) => (text === '' ? [] : said(name, text)));
  const ofSteps = states.flatMap((state): readonly Block[] => {
    if (state.kind !== 'step' || (state.activity !== 'notify' && state.activity !== 'communicate')) return [];
    const text = state.procedure ?? state.description ?? '';
    return text === '' ? [] : said(state.name, text);
  });
  const blocks = [...prepared, ...ofSteps];
  return blocks.length === 0 ? [] : [part('Messages', ...blocks)];
}

const said = (name: string, text: string): readonly Block[] => [
  { kind: 'paragraph', style: 'meta', text: name },
  { kind: 'quote', text },
];

export function targetBlocks({ services }: Workflow): readonly Block[] {
  const rows = services.map(({ name, tier, rto, rpo, mtpd, mbco, rtoFrom = 'disruption' }): Row => ({
    cells: [
      { text: name, sub: `tier ${tier}` },
      { text: figure(rto), sub: rto === undefined ? '' : `from the ${rtoFrom}` },
      figure(rpo),
      figure(mtpd),
      `${mbco} %`,
    ],
  }));
  const columns = [
    { title: 'Service', width: 36 },
    { title: 'RTO', width: 22 },
    { title: 'RPO', width: 14 },
    { title: 'MTPD', width: 14 },
    { title: 'Minimum (MBCO)', width: 14 },
  ];
  return [part('Targets', tableOr('This plan names no services.', { columns, rows }))];
}

export function workaroundBlocks({ workarounds, knownErrors, services }: Workflow): readonly Block[] {
  const name = new Map(services.map((service) => [service.key, service.name]));
  const ways: readonly Row[] = workarounds.map(({ name: what, service, level, maxSustain }) => ({
    cells: [
      { text: what, isStrong: true },
      `${name.get(service) ?? service} at ${level} %`,
      maxSustain === undefined ? 'no limit stated' : `at most ${formatDuration(maxSustain)}`,
    ],
  }));
  const errors: readonly Row[] = knownErrors.map(({ name: what, symptom = '', workaround = '' }) => ({
    cells: [{ text: what, isStrong: true }, symptom, workaround],
  }));
  const columns = [
    { title: 'What', width: 34 },
    { title: 'Gives, or shows itself as', width: 33 },
    { title: 'How long, or what helps', width: 33 },
  ];
  return [...ways, ...errors].length === 0 ? [] : [part('Work-arounds and known errors', { kind: 'table', columns, rows: [...ways, ...errors] })]; // prettier-ignore
}
