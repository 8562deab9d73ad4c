// A step back is a new drill that goes on from an earlier entry: whole, provable, and beside the other one.
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { relatedRuns } from '../../../main/export/related-runs';
import { comparedIn, compareRuns, forkOf } from '../../../shared/analysis/compare-runs';
import { attendanceOf, attendanceWords } from '../../../shared/analysis/attendance';
import { roomTime, sittingOf } from '../../../shared/analysis/room-time';
import { HOUR, MINUTE } from '../../../shared/basics/time';
import { createDrill, restoreDrill } from '../../../shared/engine/create-drill';
import { foldJournal } from '../../../shared/journal/board';
import { Bench } from '../support/a-runner';
import { errorOf, valueOf } from '../support/result-of';
import { frozenRun } from '../support/small-plan';
import { temporaryFolder } from '../support/temporary-folder';

const frozen = frozenRun({ completion: 'facilitator', decisions: 'facilitator' });

async function evening() {
  const bench = new Bench(join(temporaryFolder(), 'w.statedrill'), { create: createDrill, restore: restoreDrill });
  const id = await bench.start(frozen);
  const to = (of: string, minute: number) => valueOf(bench.say(of, { kind: 'jump', to: minute * MINUTE }));
  to(id, 20);
  const { seq: checkpoint } = valueOf(bench.say(id, { kind: 'checkpoint', name: 'before the restore' }));
  valueOf(bench.say(id, { kind: 'skip', state: 'find', why: 'Known already' }));
  to(id, 150);
  valueOf(bench.say(id, { kind: 'finish', step: 'restore', outcome: 'done' }));
  return { bench, id, checkpoint, to };
}

/** The files of a running program, as a kill would leave them. */
function copyOf(path: string): string {
  const copy = join(temporaryFolder(), 'w.statedrill');
  for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix);
  return copy;
}

const back = (bench: Bench, id: string, seq: number) => bench.runner.fork(id, { seq, title: 'Again', by: 'Ana' });

describe('stepping back', () => {
  it('goes on from the entry as a drill of its own that proves itself, and leaves the other as it was', async () => {
    const { bench, id, checkpoint } = await evening();
    const before = bench.load(id).journal;
    const { runId } = valueOf(back(bench, id, checkpoint));

    const { journal, clock, summary } = bench.load(runId);
    expect([summary.title, clock.at, clock.running]).toEqual(['Again', 20 * MINUTE, false]);
    expect(foldJournal(journal).active).toContain('find');
    expect(journal.slice(0, checkpoint + 1).map(({ cause }) => cause)).toEqual(before.slice(0, checkpoint + 1).map(({ cause }) => cause)); // prettier-ignore
    expect(bench.runner.verify(runId)).toMatchObject({ value: { chain: true, replay: true } });
    expect(bench.load(id).journal).toEqual(before);
    expect(bench.runner.verify(id)).toMatchObject({ value: { chain: true, replay: true } });
  });

  it('is found by the drill that it goes on from, and finds it; a fork of a fork belongs to the nearer one', async () => {
    const { bench, id, checkpoint } = await evening();
    const first = valueOf(back(bench, id, checkpoint)).runId;
    const second = valueOf(back(bench, first, checkpoint + 1)).runId;
    const kin = (of: string) =>
      relatedRuns(of, bench.runs.journal(of), bench.runner).map(({ runId, relation, seq }) => [runId, relation, seq]);

    expect(kin(id)).toEqual([[first, 'fork', checkpoint]]);
    expect(kin(first)).toEqual([[id, 'origin', checkpoint], [second, 'fork', checkpoint + 1]]); // prettier-ignore
    expect(kin(second)).toEqual([[first, 'origin', checkpoint + 1]]);
  });

  it('can be played otherwise, and is then held against the one it comes from', async () => {
    const { bench, id, checkpoint, to } = await evening();
    const { runId } = valueOf(back(bench, id, checkpoint));
    valueOf(bench.say(runId, { kind: 'finish', step: 'find', outcome: 'done' }));
    to(runId, 90);
    valueOf(bench.say(runId, { kind: 'finish', step: 'restore', outcome: 'done' }));

    const here = bench.load(runId).journal;
    expect(forkOf(here)).toMatchObject({ of: id, seq: checkpoint });
    const { services, steps } = compareRuns(
      frozen.workflow,
      comparedIn(here, frozen.workflow),
      comparedIn(bench.load(id).journal, frozen.workflow),
    );
    expect(services).toMatchObject([
      { name: 'Shop', here: { away: 90 * MINUTE, state: 'met' }, there: { away: 150 * MINUTE, state: 'missed' } },
    ]);
    expect(steps.map(({ name }) => name)).toContain('Restore the database');
    expect(bench.runner.verify(runId)).toMatchObject({ value: { chain: true, replay: true } });
  });

  it('is still there after the app was killed', async () => {
    const { bench, id, checkpoint } = await evening();
    const { runId } = valueOf(back(bench, id, checkpoint));
    const again = bench.killed(copyOf);
    valueOf(again.say(runId, { kind: 'finish', step: 'find', outcome: 'done' }));
    expect(again.runner.verify(runId)).toMatchObject({ value: { chain: true, replay: true } });
  });

  it('counts no room time for the hours between the two', async () => {
    const { bench, id, checkpoint } = await evening();
    bench.time.pass(5 * HOUR);
    const { runId } = valueOf(back(bench, id, checkpoint));
    expect(roomTime(sittingOf(bench.load(runId).journal), bench.time.now())).toBeLessThan(HOUR);
  });

  it('is refused past the end and for an entry that is not there', async () => {
    const { bench, id } = await evening();
    const last = bench.load(id).journal.length - 1;
    expect(errorOf(back(bench, id, last)).message).toBe(
      'The drill was over by then. Go back to an entry before its end.',
    );
    expect(errorOf(back(bench, id, 999)).message).toBe('There is no such entry in the record.');
  });
});

describe('the roll call', () => {
  it('knows the latest word about each, and changes are in the record', async () => {
    const { bench, id } = await evening();
    for (const [who, standing] of [
      ['Ana', 'present'],
      ['Bo', 'remote'],
      ['Cy', 'absent'],
      ['Bo', 'present'],
    ] as const)
      // prettier-ignore
      valueOf(bench.say(id, { kind: 'attend', who, standing }));
    valueOf(bench.say(id, { kind: 'attend', who: 'Cy', standing: 'stand-in', standIn: 'Di' }));
    const { journal } = bench.load(id);
    expect(attendanceOf(journal)).toEqual([
      { who: 'Ana', standing: 'present' },
      { who: 'Bo', standing: 'present' },
      { who: 'Cy', standing: 'stand-in', standIn: 'Di' },
    ]);
    expect(attendanceWords(attendanceOf(journal))).toBe('2 in the room, 1 by a stand-in');
    expect(journal.filter(({ cause }) => cause.kind === 'command' && cause.command.kind === 'attend').length).toBe(5);
  });
});
