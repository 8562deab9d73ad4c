import { formatDuration } from '../../basics/time';
import { plannedDuration } from '../../engine/duration';
import { namesOf } from '../../model/names';
import type { State } from '../../model/state';
import type { Workflow } from '../../model/workflow';
import { tableOr, type Block, type Row } from '../document/block';
import { listed } from '../words/phrases';
import { part } from './contacts';

/** Every step, decision, gate and wait in the order of the plan, to tick off by hand. */
export function checklist(workflow: Workflow): readonly Block[] {
  const names = namesOf(workflow);
  let no = 0;
  const rows = workflow.states.flatMap((state): readonly Row[] => {
    if (state.kind === 'group' || state.kind === 'tracks' || state.kind === 'track')
      return state.kind === 'tracks' ? [] : [{ isGroup: true, cells: [state.name] }];
    const told = toldOf(state, names);
    if (told === undefined) return [];
    no += 1;
    const owner = 'owner' in state && state.owner !== undefined ? names.name('roles', state.owner) : '';
    return [
      {
        cells: [
          `☐ ${no}`,
          { text: state.name, isStrong: true, ...(told.how !== '' && { sub: told.how }) },
          owner,
          told.time,
          '',
        ],
      },
    ];
  });
  const columns = [
    { title: '', width: 7 },
    { title: 'What', width: 49 },
    { title: 'Who', width: 19 },
    { title: 'Planned', width: 11 },
    { title: 'Began, ended', width: 14 },
  ];
  return [part('Checklist', tableOr('This plan holds no steps.', { columns, rows }))];
}

interface Told {
  readonly how: string;
  readonly time: string;
}

function toldOf(state: State, names: ReturnType<typeof namesOf>): Told | undefined {
  if (state.kind === 'step') {
    const { procedure, expected, evidence, after = [], needs = [], description } = state;
    const how = [
      description,
      procedure === undefined ? undefined : `How: ${procedure}`,
      after.length === 0 ? undefined : `After: ${listed(after.map((id) => names.state(id)))}.`,
      needs.length === 0 ? undefined : `Needs: ${listed(needs.map((key) => names.name('components', key)))}.`,
      expected === undefined ? undefined : `Done when: ${expected}`,
      evidence === undefined ? undefined : `Keep: ${evidence}`,
    ];
    return { how: sentence(how), time: formatDuration(plannedDuration(state.duration)) };
  }
  if (state.kind === 'decision')
    return { how: sentence([state.description, `Decide: ${state.options.map(({ label }) => `☐ ${label}`).join('   ')}`]), time: state.deadline === undefined ? '' : `by ${formatDuration(state.deadline)}` }; // prettier-ignore
  if (state.kind === 'gate') return { how: sentence([state.description, '☐ approved   ☐ refused']), time: '' };
  if (state.kind === 'wait')
    return { how: sentence([state.description]), time: state.duration === undefined ? 'until met' : formatDuration(plannedDuration(state.duration)) }; // prettier-ignore
  return undefined;
}

const sentence = (parts: readonly (string | undefined)[]): string =>
  parts.filter((it) => it !== undefined && it !== '').join('\n');
