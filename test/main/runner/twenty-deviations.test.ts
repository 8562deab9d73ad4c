// People leave the plan twenty times in one drill; the drill follows them, and everything that reads the record says so.
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { replay } from '../../../main/runner/replay';
import { coverageOf } from '../../../shared/analysis/coverage';
import { workActions, type WorkAction } from '../../../shared/analysis/work-actions';
import { known } from '../../../shared/basics/assert';
import { MINUTE } from '../../../shared/basics/time';
import { createDrill, restoreDrill } from '../../../shared/engine/create-drill';
import { emptyBoard, fold, foldJournal, type Board } from '../../../shared/journal/board';
import { deviationKind, DeviationKind } from '../../../shared/model/deviation';
import type { RunRecord } from '../../../shared/contract/contract';
import type { FrozenRun } from '../../../shared/model/run';
import { buildReport } from '../../../shared/report/build-report';
import { renderReport } from '../../../shared/report/render-report';
import { wrongHost } from '../../shared/report/wrong-host';
import { Bench } from '../support/a-runner';
import { valueOf } from '../support/result-of';
import { temporaryFolder } from '../support/temporary-folder';

const maker = { create: createDrill, restore: restoreDrill };
const frozen = withTurns(
  wrongHost({ conduct: 'live', completion: 'facilitator', decisions: 'facilitator', holdAtInjects: false }),
);
const { workflow } = frozen;

/** Some steps wait for their turn behind one of another track: what has a turn can be done before it. */
function withTurns(run: FrozenRun): FrozenRun {
  const after: Record<string, string> = {
    checkStandby: 'checkVolume',
    dumpGap: 'checkVolume',
    archiveRest: 'copyData',
    secondCopy: 'copyData',
  };
  const states = run.workflow.states.map((state) => {
    const before = after[state.id];
    return state.kind === 'step' && before !== undefined ? { ...state, after: [before] } : state;
  });
  return { ...run, workflow: { ...run.workflow, states } };
}

/** The next of these kinds that can be done now, whichever work it is about; unplanned work is always possible. */
function nextDeviation(board: Board, wanted: readonly DeviationKind[], no: number): WorkAction | undefined {
  const offered = Object.keys(board.work).flatMap((id) => workActions(board, workflow, id).deviations);
  const ofKind = (kind: DeviationKind): WorkAction | undefined =>
    kind === 'unplanned'
      ? added(no)
      : offered.findLast((action) => deviationKind(action.give('x')) === kind && !ends(action));
  return wanted.map(ofKind).find((action) => action !== undefined);
}

/** The drill must not be over before the twentieth. */
const ends = (action: WorkAction): boolean => {
  const command = action.give('x');
  const to = command.kind === 'move' ? command.to : command.kind === 'force' ? workflow.transitions.find(({ id }) => id === command.transition)?.to : undefined; // prettier-ignore
  return workflow.states.some(({ id, kind }) => id === to && kind === 'end');
};

const added = (no: number): WorkAction => ({
  key: 'U',
  label: 'Added',
  tone: 'plain',
  give: (why = '') => ({ kind: 'unplanned', name: `Call number ${no}`, duration: MINUTE, claims: [], why }),
});

describe('twenty deviations in one drill', () => {
  const bench = new Bench(join(temporaryFolder(), 'w.statedrill'), maker);
  const given: DeviationKind[] = [];
  let id: string;
  let record: RunRecord;
  let live: Board = emptyBoard;

  beforeAll(async () => {
    id = await bench.start(frozen);
    const first = bench.load(id).journal.length;
    for (let no = 1; no <= 20; no++) {
      valueOf(bench.say(id, { kind: 'jump', to: bench.load(id).clock.at + 3 * MINUTE }));
      // rarest first, so that every kind has its turn
      const counts = (kind: DeviationKind): number => given.filter((one) => one === kind).length;
      const wanted = DeviationKind.options.toSorted((a, b) => counts(a) - counts(b));
      const board = foldJournal(bench.load(id).journal);
      const action = known(nextDeviation(board, wanted, no), 'unplanned work is always possible');
      const command = action.give(`Reason ${no}.`);
      valueOf(bench.say(id, command));
      given.push(known(deviationKind(command), 'it leaves the plan'));
    }
    record = bench.load(id);
    live = bench.shown().reduce(fold, record.journal.slice(0, first).reduce(fold, emptyBoard));
  }, 60_000);

  it('goes through every kind', () => {
    expect(given.length).toBe(20);
    expect(new Set(given)).toEqual(new Set(DeviationKind.options));
  });

  it('stands after a replay where it stood live, event by event', () => {
    expect(bench.runner.verify(id)).toMatchObject({ ok: true, value: { chain: true, replay: true } });
    expect(foldJournal(record.journal)).toEqual(live);
    const replayed = valueOf(replay(frozen, record.journal, maker));
    expect(replayed.drill.checkpoint()).toEqual(valueOf(bench.runner.moment(id)).checkpoint);
  });

  it('is drawn off the plan where it was', () => {
    const marked = live.visits.filter(({ offPlan }) => offPlan !== undefined);
    expect(new Set(marked.map(({ offPlan }) => offPlan))).toEqual(new Set(DeviationKind.options));
  });

  it('counts what was reached by deviation apart from what was reached as drawn', () => {
    const coverage = coverageOf(workflow, [{ conduct: 'live', journal: record.journal }]);
    const moved = record.journal.flatMap(({ cause }) => (cause.kind === 'command' && cause.command.kind === 'move' ? [cause.command.to] : [])); // prettier-ignore
    expect(moved.length).toBeGreaterThan(0);
    for (const state of coverage.states) expect(state.drills + state.byDeviation).toBeLessThanOrEqual(1);
    expect(coverage.states.some(({ byDeviation }) => byDeviation === 1)).toBe(true);
    const report = buildReport({ summary: record.summary, frozen, journal: record.journal, findings: [] });
    expect(report.coverage.byDeviation).toBeGreaterThan(0);
    expect(report.coverage.byDeviation).toBeLessThanOrEqual(report.coverage.reached);
  });

  it('reports every one with its reason, and proposes a finding for each', () => {
    const report = buildReport({ summary: record.summary, frozen, journal: record.journal, findings: [] });
    expect(report.deviations.map(({ kind }) => kind)).toEqual(given);
    const proposed = report.proposals.filter(({ title }) => title.startsWith('Practice differs from plan: '));
    expect(proposed.length).toBe(20);
    const html = renderReport(report, 'html');
    for (let no = 1; no <= 20; no++) expect(html).toContain(`Reason ${no}.`);
  });
});
