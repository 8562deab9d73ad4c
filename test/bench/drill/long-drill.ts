// Eight hours of a drill on a clock that the bench moves, through the real backend and a real file.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createBackend } from '../../../main/backend';
import { HOUR, MINUTE } from '../../../shared/basics/time';
import type { EventPayload, Input, Output, ProcedureName } from '../../../shared/contract/contract';
import { emptyBoard, fold, type Board } from '../../../shared/journal/board';
import { freeze, liveSettings } from '../../../shared/model/freeze';
import { Plan } from '../../../shared/model/plan';
import type { Command } from '../../../shared/model/run';
import { FakeTime } from '../../main/support/fake-time';
import { seededRandom, type Random } from '../../torture/seeded-random';

/** Bytes. */
export interface Memory {
  readonly heap: number;
  readonly rss: number;
}

export interface LongDrill {
  readonly runId: string;
  readonly events: number;
  /** Real milliseconds of each command from being given to being on the disk. */
  readonly appends: readonly number[];
  /** What heap and process have grown by from the first tenth of the drill to its end, each after a collection, bytes. */
  readonly growth: Memory;
  /** The largest write-ahead log that was seen, bytes. */
  readonly log: number;
  readonly refused: number;
  readonly bugs: number;
  readonly verified: boolean;
}

const people = Array.from({ length: 12 }, (_, n) => `Participant ${n + 1}`);
const TAGS = ['observation', 'gap', 'communication', 'acknowledgement', 'answer', 'strength'] as const;

/** @param workspace a path at which there is no file yet; the drill stays in it */
export async function longDrill(
  workspace: string,
  { events, seed = 1 }: { events: number; seed?: number },
): Promise<LongDrill> {
  // prettier-ignore
  const time = new FakeTime();
  const random = seededRandom(seed);
  let bugs = 0;
  const heard = console.error;
  console.error = (...told: unknown[]) => ((bugs += 1), heard(...told));
  const backend = createBackend({ workspace, resources: join(process.cwd(), 'resources'), time });
  const ask = async <N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N> | undefined> => {
    const reply = await backend.dispatch(name, input, { kind: 'facilitator', name: 'Bench' });
    if (!reply.ok && reply.error.code !== 'refused') throw new Error(`${name}: ${reply.error.message}`);
    return reply.ok ? (reply.value as Output<N>) : undefined; // `as`: the contract's table is typed by name
  };
  let board: Board = emptyBoard;
  backend.subscribe((name, payload) => {
    if (name === 'run.journal') board = (payload as EventPayload<'run.journal'>).events.reduce(fold, board); // `as`: by its name
  });
  try {
    const templates = await ask('templates.list', {});
    const plan = Plan.parse(templates?.find(({ id }) => id === 'wrong-host')?.plan);
    const [scenario] = plan.scenarios;
    if (scenario === undefined) throw new Error('the template has a scenario');
    const settings = liveSettings({ title: 'Eight hours', completion: 'facilitator', holdAtInjects: false, speed: 1 });
    const started = await ask('runs.start', { frozen: freeze(plan, scenario, { ...settings, decisions: 'facilitator' }) }); // prettier-ignore
    if (started === undefined) throw new Error('the drill did not start');
    const { runId } = started;
    board = emptyBoard;
    const record = await ask('runs.load', { runId });
    board = record?.journal.reduce(fold, emptyBoard) ?? emptyBoard;
    await ask('runs.command', { runId, command: { kind: 'resume' } });

    const appends: number[] = [];
    let refused = 0;
    let log = 0;
    let early: Memory | undefined;
    const step = (8 * HOUR) / events;
    while (board.seq + 1 < events) {
      time.pass(step);
      if (!board.clock.running) await ask('runs.command', { runId, command: { kind: 'resume' } });
      const command = said(board, random);
      const began = performance.now();
      const reply = await ask('runs.command', { runId, command });
      appends.push(performance.now() - began);
      if (reply === undefined) refused += 1;
      if (appends.length % 100 === 0) log = Math.max(log, statSync(`${workspace}-wal`, { throwIfNoEntry: false })?.size ?? 0); // prettier-ignore
      if (early === undefined && board.seq > events / 10) early = memory();
      if (refused > events / 10) throw new Error('too much of the script is refused');
    }
    const growth = since(early ?? memory());
    const verified = await ask('runs.verify', { runId });
    return {
      runId,
      events: board.seq + 1,
      appends,
      growth,
      log,
      refused,
      bugs,
      verified: verified?.chain === true && verified.replay,
    };
  } finally {
    console.error = heard;
    await backend.close();
  }
}

/** What people say in a long exercise: mostly notes, now and then an inject of the moment that passes again. */
function said(board: Board, random: Random): Command {
  const who = random.pick(people) ?? '';
  if (random.below(200) === 0) {
    const id = `made-${board.seq}`;
    const pool = random.pick(Object.keys(board.pools));
    const effects = pool === undefined ? [] : [{ op: 'pool', pool, percent: 50, for: 5 * MINUTE } as const];
    return {
      kind: 'improvise',
      inject: { id, no: 900, title: 'Fewer people', type: 'inject', mode: 'phone', from: 'Front desk', to: [], message: '', expected: [], trigger: { kind: 'hand' }, effects }, // prettier-ignore
    };
  }
  if (random.below(50) === 0) return { kind: 'attend', who, standing: random.below(2) === 0 ? 'present' : 'remote' };
  const tag = random.pick(TAGS) ?? 'observation';
  return { kind: 'note', text: `What was seen and said in the room, number ${board.seq}`, tag, who };
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void; // `as`: what the flag above puts into a new context

function memory(): Memory {
  collect();
  collect();
  const { heapUsed: heap, rss } = process.memoryUsage();
  return { heap, rss };
}

function since(before: Memory): Memory {
  const now = memory();
  return { heap: now.heap - before.heap, rss: now.rss - before.rss };
}
