import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createEvenTime } from '../../../main/runner/even-time';
import { HOUR, MINUTE, SECOND } from '../../../shared/basics/time';
import { roomTime, sittingOf } from '../../../shared/analysis/room-time';
import { createDrill, restoreDrill } from '../../../shared/engine/create-drill';
import type { Command } from '../../../shared/model/run';
import { Bench } from '../support/a-runner';
import { FakeTime } from '../support/fake-time';
import { errorOf, valueOf } from '../support/result-of';
import { scripted } from '../support/scripted-drill';
import { frozenRun } from '../support/small-plan';
import { temporaryFolder } from '../support/temporary-folder';

const resume: Command = { kind: 'resume' };
const script = [
  { at: 10 * MINUTE, id: 'find' },
  { at: 50 * MINUTE, id: 'check' },
];
const interpreter = { create: createDrill, restore: restoreDrill };

/** The clocks of a computer whose wall is set and whose steady clock stands still in sleep, as on Linux. */
class Computer {
  wall = Date.UTC(2026, 9, 24, 22, 0, 0);
  steady = 5_000;
  sinceBoot = 900_000;

  readonly even = createEvenTime({
    wall: () => this.wall,
    steady: () => this.steady,
    sinceBoot: () => Math.floor(this.sinceBoot / SECOND) * SECOND, // some systems count whole seconds
  });

  pass(ms: number): void {
    this.steady += ms;
    this.sleep(ms);
  }

  sleep(ms: number): void {
    this.wall += ms;
    this.sinceBoot += ms;
  }
}

/** Time that a test passes, told by the clocks of such a computer. */
class TimeOf extends FakeTime {
  constructor(readonly computer: Computer) {
    super();
  }

  override readonly now = (): number => this.computer.even.now();
}

describe('the clock of the computer is set in the middle of a drill', () => {
  it.each([
    ['back by an hour', -HOUR],
    ['forward by an hour', HOUR],
    ['forward by a second', SECOND],
  ])('%s: real time goes on evenly', (_, by) => {
    const computer = new Computer();
    const began = computer.even.now();
    computer.pass(10 * MINUTE);
    computer.wall += by;
    computer.pass(5 * MINUTE);

    expect(computer.even.now() - began).toBe(15 * MINUTE);
  });

  it('is followed again when no drill is under way', () => {
    const computer = new Computer();
    computer.wall += HOUR;
    computer.even.settle();

    expect(computer.even.now()).toBe(computer.wall);
  });

  it('moves nothing in the drill: it neither stands nor jumps', async () => {
    const computer = new Computer();
    const of = new Bench(join(temporaryFolder(), 'w.statedrill'), scripted(script), new TimeOf(computer));
    const id = await of.start(frozenRun({ speed: 1 }));
    valueOf(of.say(id, resume));
    computer.pass(20 * SECOND);
    computer.wall -= HOUR;
    computer.pass(5 * SECOND);

    expect(of.load(id).clock).toMatchObject({ at: 25 * SECOND, running: true });
    computer.wall += 3 * HOUR;
    computer.pass(4 * SECOND);
    expect(of.load(id).clock).toMatchObject({ at: 29 * SECOND, running: true });
  });
});

describe('the laptop sleeps', () => {
  it('is time that passes, also where the steady clock stands still meanwhile', () => {
    const computer = new Computer();
    const began = computer.even.now();
    computer.pass(MINUTE);
    computer.sleep(8 * HOUR);
    computer.pass(MINUTE);

    const since = computer.even.now() - began;
    expect(Math.abs(since - (8 * HOUR + 2 * MINUTE))).toBeLessThanOrEqual(SECOND);
  });

  it('is what the drill stands for, at the instant it was last seen', async () => {
    const computer = new Computer();
    const of = new Bench(join(temporaryFolder(), 'w.statedrill'), scripted(script), new TimeOf(computer));
    const id = await of.start(frozenRun({ speed: 60 }));
    valueOf(of.say(id, resume));
    computer.pass(5 * SECOND);
    of.say(id, { kind: 'note', text: 'Everybody goes home', tag: 'observation' });
    computer.sleep(9 * HOUR);

    expect(errorOf(of.say(id, { kind: 'pause' })).message).toMatch(/stand/);
    expect(of.load(id).clock).toMatchObject({ at: 5 * MINUTE, running: false });
    expect(of.load(id).journal.at(-1)?.cause.kind).toBe('interrupted');
  });
});

describe('the night in which the clocks change', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each([
    ['back', Date.UTC(2026, 9, 25, 0, 30)],
    ['forward', Date.UTC(2027, 2, 28, 0, 30)],
  ])('%s: an hour in the room is an hour', async (_, wall) => {
    process.env.TZ = 'Europe/Berlin';
    const computer = new Computer();
    computer.wall = wall;
    computer.even.settle();
    const before = new Date(wall).getHours();
    const of = new Bench(join(temporaryFolder(), 'w.statedrill'), scripted(script), new TimeOf(computer));
    const id = await of.start(frozenRun({ speed: 1 }));
    for (let minute = 0; minute < 60; minute += 1) {
      computer.pass(MINUTE);
      valueOf(of.say(id, { kind: 'note', text: `Minute ${minute}`, tag: 'observation' }));
    }

    const { journal } = of.load(id);
    expect(new Date(journal.at(-1)!.wall).getHours()).not.toBe(before + 1); // the wall says another thing
    expect(roomTime(sittingOf(journal), computer.even.now())).toBe(HOUR);
  });
});

describe('the same drill in two windows', () => {
  it('takes the first word and refuses the second with a sentence; nothing is recorded twice', async () => {
    const of = new Bench(join(temporaryFolder(), 'w.statedrill'), interpreter);
    const id = await of.start(frozenRun());
    valueOf(of.say(id, resume));
    const before = of.load(id).journal.length;
    const [work] = of
      .load(id)
      .journal.flatMap(({ changes }) =>
        changes.flatMap((change) => (change.kind === 'work' && change.work?.kind === 'step' ? [change.id] : [])),
      );
    const done: Command = { kind: 'finish', step: work!, outcome: 'done' };

    valueOf(of.say(id, done));
    const second = errorOf(of.say(id, done));

    expect(second).toMatchObject({ code: 'refused', message: expect.stringMatching(/^.{15,}\.$/) });
    expect(of.load(id).journal).toHaveLength(before + 1);
    expect(of.shown().map(({ seq }) => seq)).toEqual([...new Set(of.shown().map(({ seq }) => seq))]);
  });
});
