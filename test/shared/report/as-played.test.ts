import { expect, it } from 'vitest';
import { MINUTE } from '../../../shared/basics/time';
import type { State, Step } from '../../../shared/model/state';
import { asPlayed } from '../../../shared/report/as-played';
import { buildReport } from '../../../shared/report/build-report';
import { factsOf } from '../../../shared/report/facts';
import { readHistory } from '../../../shared/report/history';
import { Room } from './room';
import { smallRun } from './small-run';

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  kind: 'step',
  name: `Step ${id}`,
  duration: { kind: 'fixed', value: 20 * MINUTE },
  ...more,
});
const ends: State[] = [
  { id: 'good', kind: 'end', name: 'Good', outcome: 'recovered' },
  { id: 'bad', kind: 'end', name: 'Bad', outcome: 'failed' },
];

/** Two steps in a row; the room takes 40 minutes for the first, in which an inject makes it half as quick, and 25 for the second. */
function played(): Room {
  const run = smallRun(
    { rto: 30 * MINUTE },
    {
      states: [step('one'), step('two', { restores: [{ service: 'web', level: 100 }] }), ...ends],
      transitions: [
        { id: 'one-done', from: 'one', port: 'done', to: 'two' },
        { id: 'one-failed', from: 'one', port: 'failed', to: 'bad' },
        { id: 'two-done', from: 'two', port: 'done', to: 'good' },
        { id: 'two-failed', from: 'two', port: 'failed', to: 'bad' },
      ],
    },
  );
  const inject = {
    id: 'slow',
    no: 1,
    title: 'Slow disk',
    type: 'inject' as const,
    mode: 'phone' as const,
    from: 'Desk',
    to: [],
    message: 'It is slow.',
    expected: [],
    trigger: { kind: 'time' as const, at: 0 },
    effects: [{ op: 'scale' as const, step: 'one', factor: 2 }],
  };
  const scenario = { ...run.scenario, levels: [{ service: 'web', percent: 0 }], injects: [inject] };
  const room = new Room({ ...run, scenario, settings: { ...run.settings, completion: 'facilitator' } });
  room.until(40 * MINUTE).say({ kind: 'finish', step: 'one', outcome: 'done' });
  return room.until(65 * MINUTE).say({ kind: 'finish', step: 'two', outcome: 'done' });
}

const input = ({ frozen, journal }: Room) => ({ summary: { runId: 'r', title: 'R' }, frozen, journal, findings: [] });

it('takes the work that was done for durations, without what injects made of it', () => {
  const history = readHistory(input(played()));
  const { history: timed, isAsPlayed } = asPlayed(history, factsOf(history));
  expect(isAsPlayed).toBe(true);
  const durations = timed.frozen.workflow.states.flatMap((state) => (state.kind === 'step' ? [state.duration] : []));
  expect(durations).toEqual([
    { kind: 'fixed', value: 20 * MINUTE },
    { kind: 'fixed', value: 25 * MINUTE },
  ]);
});

it('says what would remain of the run itself, not of the plan, and what an inject added to it', () => {
  const { worst, injects } = buildReport(input(played()));
  expect(worst?.withoutLongest).toMatchObject({ name: 'Step one', verdict: 'met', isAsPlayed: true });
  // a step that takes no time takes a millisecond
  expect(worst?.withoutLongest?.elapsed).toBeCloseTo(25 * MINUTE, -2);
  expect(worst?.longest).toMatchObject({ name: 'Step one', planned: 20 * MINUTE, took: 40 * MINUTE, work: 20 * MINUTE, injects: [{ no: 1 }] }); // prettier-ignore
  expect(injects[0]?.cost?.[0]?.time).toBe(20 * MINUTE);
});

it('keeps the times of the plan where a replay would not give the run', () => {
  const room = played();
  // as if the service had been back by other means than its steps
  const history = readHistory(input(room));
  const facts = factsOf(history);
  const other = facts.worst && { ...facts.worst, recoveredAt: 10 * MINUTE };
  const replayable = asPlayed(history, { ...facts, worst: other });
  expect(replayable.isAsPlayed).toBe(false);
  expect(replayable.history).toBe(history);
});
