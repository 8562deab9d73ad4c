import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../shared/basics/time';
import { foldJournal } from '../../../shared/journal/board';
import type { DrillMaker } from '../../../main/runner/drill-maker';
import type { Drill } from '../../../shared/engine/drill';
import type { Command } from '../../../shared/model/run';
import { Bench } from '../support/a-runner';
import { errorOf, valueOf } from '../support/result-of';
import { scripted, type Due } from '../support/scripted-drill';
import { anInject, frozenRun } from '../support/small-plan';
import { temporaryFolder } from '../support/temporary-folder';

const script: readonly Due[] = [
  { at: 10 * MINUTE, id: 'gone', changes: [{ kind: 'inject', inject: 'gone', status: 'released' }] },
  { at: 20 * MINUTE, id: 'find' },
  { at: 50 * MINUTE, id: 'check', byHand: true },
  { at: 80 * MINUTE, id: 'restore', changes: [{ kind: 'ended', outcome: 'recovered' }] },
];
const resume: Command = { kind: 'resume' };
const bench = (): Bench => new Bench(join(temporaryFolder(), 'w.statedrill'), scripted(script));
const kindsOf = (of: Bench, id: string): string[] =>
  of
    .load(id)
    .journal.map(({ cause }) =>
      cause.kind === 'command' ? cause.command.kind : cause.kind === 'due' ? cause.id : cause.kind,
    );

/** The files of a running program, as a kill would leave them. */
function copyOf(path: string): string {
  const copy = join(temporaryFolder(), 'w.statedrill');
  for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix);
  return copy;
}

describe('a live drill', () => {
  it('starts with its clock standing and goes on when the facilitator says so', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ speed: 60 }));
    of.time.pass(60 * SECOND);
    expect(of.load(id).clock).toMatchObject({ at: 0, running: false });

    valueOf(of.say(id, resume));
    of.time.pass(9.5 * SECOND);

    expect(of.load(id).clock).toMatchObject({ at: 9.5 * MINUTE, running: true, speed: 60 });
    expect(kindsOf(of, id)).toEqual(['start', 'resume']);
  });

  it('handles each due event at its own instant, and shows it at that moment', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ speed: 60 }));
    valueOf(of.say(id, resume));

    of.time.pass(10 * SECOND - 1);
    expect(of.shown().map((event) => event.at)).toEqual([0]);
    of.time.pass(1);
    expect(of.shown().map((event) => event.at)).toEqual([0, 10 * MINUTE]);
    of.time.pass(70 * SECOND);

    const { journal, summary, clock } = of.load(id);
    expect(journal.slice(2).map(({ at, cause }) => [at, cause.kind === 'due' ? cause.id : ''])).toEqual([
      [10 * MINUTE, 'gone'],
      [20 * MINUTE, 'find'],
      [80 * MINUTE, 'restore'],
    ]);
    expect(summary).toMatchObject({ outcome: 'recovered', at: 80 * MINUTE, events: 5 });
    expect(clock).toMatchObject({ at: 80 * MINUTE, running: false });
    expect(foldJournal(journal).clock.running).toBe(false);
    expect(of.live).toBe(false);
  });

  it('stands at an inject with a message until the facilitator goes on, and says why', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ speed: 60, holdAtInjects: true }));
    valueOf(of.say(id, resume));

    of.time.pass(60 * SECOND);

    expect(of.load(id).clock).toMatchObject({ at: 10 * MINUTE, running: false });
    expect(foldJournal(of.load(id).journal).clock).toEqual({
      running: false,
      speed: 60,
      hold: { kind: 'inject', inject: 'gone' },
    });
    valueOf(of.say(id, resume));
    of.time.pass(10 * SECOND);
    expect(of.load(id).clock.at).toBe(20 * MINUTE);
  });

  it('also stands at an inject that is made up on the spot, unless it has no message', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ speed: 60, holdAtInjects: true }));
    valueOf(of.say(id, resume));

    valueOf(of.say(id, { kind: 'improvise', inject: anInject('silent', { message: ' ' }) }));
    expect(of.load(id).clock.running).toBe(true);
    valueOf(of.say(id, { kind: 'improvise', inject: anInject('call') }));
    expect(foldJournal(of.load(id).journal).clock.hold).toEqual({ kind: 'inject', inject: 'call' });
  });

  it('handles what is due before a command that comes later', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ speed: 60 }));
    valueOf(of.say(id, resume));
    of.time.sleep(25 * SECOND);

    const { seq } = valueOf(of.say(id, { kind: 'finish', step: 'check', outcome: 'done' }));

    expect(kindsOf(of, id)).toEqual(['start', 'resume', 'gone', 'find', 'finish']);
    expect(of.load(id).journal[seq]).toMatchObject({ at: 25 * MINUTE, cause: { by: 'Facilitator' } });
  });

  it('keeps the instant when its speed is changed', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ speed: 60 }));
    valueOf(of.say(id, resume));
    of.time.pass(5 * SECOND);
    valueOf(of.say(id, { kind: 'speed', factor: 1 }));
    of.time.pass(5 * SECOND);

    expect(of.load(id).clock).toMatchObject({ at: 5 * MINUTE + 5 * SECOND, speed: 1, running: true });
    expect(errorOf(of.say(id, resume))).toMatchObject({ code: 'refused', message: 'The clock is running already.' });
    valueOf(of.say(id, { kind: 'pause', reason: 'Coffee' }));
    expect(foldJournal(of.load(id).journal).clock.hold).toEqual({ kind: 'paused', reason: 'Coffee' });
  });

  it('jumps through everything due, and no further than an inject to be discussed', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ holdAtInjects: true }));

    valueOf(of.say(id, { kind: 'jump', to: 60 * MINUTE }));
    expect(of.load(id).clock).toMatchObject({ at: 10 * MINUTE, running: false });
    valueOf(of.say(id, { kind: 'jump', to: 'next' }));
    valueOf(of.say(id, { kind: 'jump', to: 'next' }));

    expect(of.load(id).clock).toMatchObject({ at: 50 * MINUTE, running: false });
    expect(kindsOf(of, id)).toEqual(['start', 'jump', 'gone', 'jump', 'find', 'jump']);
    expect(errorOf(of.say(id, { kind: 'jump', to: 5 * MINUTE })).message).toMatch(/cannot go back/);
  });

  it('opens at a later instant with everything before it played as planned and nothing held', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ holdAtInjects: true }), 60 * MINUTE);

    expect(of.load(id).clock).toMatchObject({ at: 60 * MINUTE, running: false });
    expect(kindsOf(of, id)).toEqual(['start', 'gone', 'find', 'check']);
    expect(foldJournal(of.load(id).journal).clock.hold).toEqual({ kind: 'paused' });
    expect(valueOf(of.runner.verify(id))).toMatchObject({ chain: true, replay: true, events: 4 });
  });

  it('shows what a command would change without recording anything, and refuses what the command would', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ holdAtInjects: true }));
    const order = { by: 'Facilitator', command: { kind: 'jump', to: 60 * MINUTE } as const };

    const preview = valueOf(of.runner.preview(id, order));

    expect(preview.at).toBe(0);
    expect(preview.changes.map((change) => change.kind)).toEqual(['clock', 'inject', 'clock']);
    expect(of.load(id).journal).toHaveLength(1);
    expect(errorOf(of.runner.preview(id, { by: 'x', command: { kind: 'skip', state: 'a', why: 'b' } }))).toEqual(
      errorOf(of.say(id, { kind: 'skip', state: 'a', why: 'b' })),
    );
    expect(kindsOf(of, id)).toEqual(['start']);
  });

  it('takes notes after its end, and nothing else', async () => {
    const of = bench();
    const id = await of.start(frozenRun());
    valueOf(of.say(id, { kind: 'end' }));

    expect(errorOf(of.say(id, resume)).message).toMatch(/has ended/);
    valueOf(of.say(id, { kind: 'note', text: 'Nobody knew the number.', tag: 'gap' }));
    expect(of.load(id).summary).toMatchObject({ outcome: 'stopped', events: 3 });
    expect(of.live).toBe(false);
  });
});

describe('a drill that was cut off', () => {
  it('stands where its clock was when the program died, and every timer goes on from there', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ speed: 60 }));
    valueOf(of.say(id, resume));
    of.time.pass(15.4 * SECOND);

    const next = of.killed(copyOf);

    const { clock, journal } = next.load(id);
    expect(clock).toMatchObject({ at: 15 * MINUTE, running: false }); // the last mark, within a second of real time
    expect(journal.at(-1)).toMatchObject({ cause: { kind: 'interrupted' }, at: 15 * MINUTE });
    expect(foldJournal(journal).clock.hold).toEqual({ kind: 'interrupted' });
    valueOf(next.say(id, resume));
    next.time.pass(5 * SECOND);
    expect(next.load(id).journal.at(-1)).toMatchObject({ at: 20 * MINUTE, cause: { id: 'find' } });
    expect(valueOf(next.runner.verify(id))).toMatchObject({ chain: true, replay: true });
  });

  it('stands where it was jumped to, though nothing happened at that instant', async () => {
    const of = bench();
    const id = await of.start(frozenRun());
    valueOf(of.say(id, { kind: 'jump', to: 60 * MINUTE }));

    expect(of.killed(copyOf).load(id).clock).toMatchObject({ at: 60 * MINUTE, running: false });
  });

  it('is not touched by someone who only reads it', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ speed: 60 }));
    valueOf(of.say(id, resume));
    of.time.pass(5 * SECOND);

    const next = of.killed(copyOf);

    expect(valueOf(next.runner.record(id))).toMatchObject({
      clock: { at: 5 * MINUTE, running: false },
      journal: { length: 2 },
    });
    expect(next.load(id).journal).toHaveLength(3);
  });

  it('goes on from its record alone when the checkpoint does not belong to the last event', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ speed: 60 }), 15 * MINUTE);
    valueOf(of.say(id, resume));
    of.time.pass(10 * SECOND);
    of.runner.close();
    of.workspace.db.exec(`UPDATE checkpoint SET seq = 0, body = '{"keeper":{"handled":["restore"]}}'`);

    const next = of.killed(copyOf);

    valueOf(next.say(id, { kind: 'jump', to: 'next' }));
    expect(next.load(id).clock.at).toBe(50 * MINUTE);
  });

  it('closes in order: the clock stands at the very instant', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ speed: 60 }));
    valueOf(of.say(id, resume));
    of.time.pass(15.4 * SECOND);
    of.runner.close();

    expect(of.killed(copyOf).load(id).clock.at).toBe(15.4 * MINUTE);
  });

  it('stands when the computer slept, instead of running on through the night', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ speed: 60 }));
    valueOf(of.say(id, resume));
    of.time.pass(15 * SECOND);
    of.time.sleep(8 * 3600 * SECOND);
    of.time.pass(0);

    expect(of.load(id).clock).toMatchObject({ at: 15 * MINUTE, running: false });
    expect(of.load(id).journal.at(-1)?.cause.kind).toBe('interrupted');
  });

  it('can be read but not continued when its record was changed', async () => {
    const of = bench();
    const id = await of.start(frozenRun());
    valueOf(of.say(id, { kind: 'note', text: 'As it was', tag: 'gap' }));
    of.runner.close();
    of.workspace.db.exec(`DROP TRIGGER journal_is_never_changed;
      UPDATE journal_event SET cause = replace(cause, 'As it was', 'As I like it') WHERE seq = 1`);
    const next = new Bench(join(temporaryFolder(), 'w.statedrill'), of.maker, of.time);
    next.workspace.db.prepare('ATTACH ? AS old').run(of.path);
    next.workspace.db.exec(
      'INSERT INTO run SELECT * FROM old.run; INSERT INTO journal_event SELECT * FROM old.journal_event',
    );

    expect(errorOf(next.say(id, { kind: 'end' }))).toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/^Event 2 of/),
    });
    expect(next.load(id).journal).toHaveLength(2);
    expect(valueOf(next.runner.verify(id))).toMatchObject({
      chain: false,
      detail: expect.stringMatching(/Event 2 was changed/),
    });
  });
});

describe('a disk that refuses', () => {
  const fill = (of: Bench): void => {
    const pages = Number(of.workspace.db.pragma('page_count', { simple: true }));
    of.workspace.db.exec('CREATE TABLE filler (x BLOB)');
    of.workspace.db.pragma(`max_page_count = ${pages + 8}`);
    try {
      for (;;) of.workspace.db.exec('INSERT INTO filler VALUES (zeroblob(500))');
    } catch {
      // full
    }
  };
  const free = (of: Bench): void => void of.workspace.db.pragma('max_page_count = 100000');

  it('stops the clock before the event that could not be saved, and shows nothing of it', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ speed: 60 }));
    valueOf(of.say(id, resume));
    of.time.pass(5 * SECOND);
    const before = of.shown().length;
    fill(of);

    const command = of.say(id, { kind: 'note', text: 'x'.repeat(19_000), tag: 'observation' });

    expect(errorOf(command).code).toBe('not-saved');
    expect(of.shown()).toHaveLength(before);
    expect(of.load(id).clock).toMatchObject({ at: 5 * MINUTE, running: false });
    expect(of.told.at(-1)).toMatchObject({ name: 'run.clock', payload: { clock: { running: false } } });
    expect(of.workspace.status().trouble).toMatch(/disk is full/);
  });

  it('is tried again by itself; the record then says why the clock stood, and the drill goes on as if nothing was lost', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ speed: 60 }));
    valueOf(of.say(id, resume));
    of.time.pass(5 * SECOND);
    fill(of);
    errorOf(of.say(id, { kind: 'note', text: 'x'.repeat(19_000), tag: 'observation' }));

    free(of);
    of.time.pass(3 * SECOND);

    expect(of.workspace.status().trouble).toBeUndefined();
    expect(foldJournal(of.load(id).journal).clock).toMatchObject({ running: false, hold: { kind: 'trouble' } });
    valueOf(of.say(id, resume));
    of.time.pass(5 * SECOND);
    expect(kindsOf(of, id)).toEqual(['start', 'resume', 'interrupted', 'resume', 'gone']);
    expect(valueOf(of.runner.verify(id))).toMatchObject({ chain: true, replay: true });
  });

  it('leaves the drill as it was before the command that could not be saved', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ speed: 60 }));
    fill(of);
    const refused = of.say(id, { kind: 'finish', step: 'find', outcome: 'done', why: 'y'.repeat(19_000) });
    expect(errorOf(refused).code).toBe('not-saved');
    free(of);

    valueOf(of.say(id, { kind: 'jump', to: 20 * MINUTE }));

    expect(kindsOf(of, id)).toEqual(['start', 'jump', 'gone', 'find']);
  });
});

describe('a bug in the interpreter', () => {
  const failing = (): Bench => {
    const maker = scripted(script);
    const breaks = (drill: Drill): Drill => ({
      ...drill,
      get ended() {
        return drill.ended;
      },
      advance(until, options) {
        const happening = drill.advance(until, options);
        if (happening?.at === 20 * MINUTE) throw new Error('half a step');
        return happening;
      },
    });
    const broken = (made: ReturnType<DrillMaker['create']>) =>
      made.ok ? { ...made, value: breaks(made.value) } : made;
    return new Bench(join(temporaryFolder(), 'w.statedrill'), {
      create: (frozen) => broken(maker.create(frozen)),
      restore: (frozen, checkpoint) => broken(maker.restore(frozen, checkpoint)),
    });
  };

  it('stops the clock before the step that cannot be worked out; everything before it is safe', async () => {
    const of = failing();
    const id = await of.start(frozenRun({ speed: 60 }));
    valueOf(of.say(id, resume));

    of.time.pass(30 * SECOND);

    expect(of.bugs).toHaveLength(1);
    expect(of.load(id).clock).toMatchObject({ at: 20 * MINUTE, running: false });
    expect(kindsOf(of, id)).toEqual(['start', 'resume', 'gone', 'interrupted']);
    valueOf(of.say(id, { kind: 'finish', step: 'check', outcome: 'done' }));
    expect(errorOf(of.say(id, { kind: 'jump', to: 30 * MINUTE })).code).toBe('unexpected');
    expect(kindsOf(of, id).at(-1)).toBe('finish');
  });
});

describe('a run without people', () => {
  it('runs to its end at once and is verified like any other', async () => {
    const of = bench();
    const id = await of.start(frozenRun({ conduct: 'simulation', holdAtInjects: true }));

    const { summary, journal } = of.load(id);

    expect(summary).toMatchObject({ outcome: 'recovered', at: 80 * MINUTE, conduct: 'simulation' });
    expect(journal.map((event) => event.at)).toEqual([0, 10 * MINUTE, 20 * MINUTE, 80 * MINUTE]);
    expect(valueOf(of.runner.verify(id))).toMatchObject({ chain: true, replay: true });
    expect(errorOf(of.say(id, resume)).message).toMatch(/has ended/);
  });
});
