// The program under torture: a real live drill through the real backend, steered by a seeded script until it is killed.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBackend } from '../../../main/backend';
import { workActions } from '../../../shared/analysis/work-actions';
import type { EventPayload, Input, Output, ProcedureName } from '../../../shared/contract/contract';
import { emptyBoard, fold, foldJournal, type Board } from '../../../shared/journal/board';
import { freeze, liveSettings } from '../../../shared/model/freeze';
import { Plan } from '../../../shared/model/plan';
import type { Command, FrozenRun } from '../../../shared/model/run';
import type { Workflow } from '../../../shared/model/workflow';
import { seededRandom, type Random } from '../seeded-random';
import type { Shown } from './messages';

const facilitator = { kind: 'facilitator', name: 'Torture' } as const;

/** Written at once, so that what was shown before the kill has left the process. */
const show = (shown: Shown): void => void writeSync(1, `${JSON.stringify(shown)}\n`);

export async function facilitate(workspace: string, root: string, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const backend = createBackend({ workspace, resources: join(root, 'resources') });
  const ask = async <N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N> | undefined> => {
    const reply = await backend.dispatch(name, input, facilitator);
    if (!reply.ok && reply.error.code !== 'refused') throw new Error(`${name}: ${reply.error.message}`);
    return reply.ok ? (reply.value as Output<N>) : undefined; // `as`: the contract's table is typed by name
  };
  let board = emptyBoard;
  backend.subscribe((name, payload) => {
    if (name !== 'run.journal') return;
    const journal = payload as EventPayload<'run.journal'>; // `as`: the name says which payload
    showJournal(journal);
    board = journal.events.reduce(fold, board);
  });
  show({ kind: 'ready' });

  for (;;) {
    const runId = await openRun(ask, random);
    const record = await ask('runs.load', { runId });
    if (record === undefined) throw new Error('the drill cannot be read');
    board = foldJournal(record.journal);
    await ask('runs.command', { runId, command: { kind: 'resume' } });
    while (board.ended === undefined && board.seq < 600) {
      // now and then nobody says anything, and only the running clock is marked
      await sleep(random.below(15) === 0 ? 1_500 : random.below(30));
      await ask('runs.command', { runId, command: someCommand(board, record.frozen.workflow, random) });
      if (random.below(8) === 0) await raiseFinding(ask, runId);
    }
    await ask('runs.command', { runId, command: { kind: 'end' } });
  }
}

type Ask = <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Output<N> | undefined>;

function showJournal({ runId, events, clock }: EventPayload<'run.journal'>): void {
  for (const { seq, at, hash } of events) show({ kind: 'event', runId, seq, at, hash });
  show({ kind: 'clock', runId, clock });
}

async function openRun(ask: Ask, random: Random): Promise<string> {
  const open = (await ask('runs.list', {}))?.find((run) => run.outcome === undefined);
  if (open !== undefined) return open.runId;
  const [template] = (await ask('templates.list', {}))?.filter(({ id }) => id === 'wrong-host') ?? [];
  const started = await ask('runs.start', { frozen: frozenRun(Plan.parse(template?.plan), random) });
  if (started === undefined) throw new Error('the drill did not start');
  return started.runId;
}

function frozenRun(plan: Plan, random: Random): FrozenRun {
  const [scenario] = plan.scenarios;
  if (scenario === undefined) throw new Error('the template has a scenario');
  const chance = { kind: 'drawn', seed: random.below(1_000_000), run: 0 } as const;
  const holdAtInjects = random.below(2) === 0;
  const settings = liveSettings({ title: 'Torture', completion: 'automatic', holdAtInjects, speed: 3_000 });
  return freeze(plan, scenario, { ...settings, decisions: 'automatic', chance });
}

async function raiseFinding(ask: Ask, runId: string): Promise<void> {
  const draft = { title: 'Raised meanwhile', type: 'gap', severity: 'low', actions: [] } as const;
  const finding = await ask('findings.add', { ...draft, actions: [], evidence: { runId, seqs: [0] } });
  if (finding !== undefined) show({ kind: 'finding', id: finding.id });
}

/** Something a facilitator could say now. What is refused is no loss: the next command comes in a moment. */
function someCommand(board: Board, workflow: Workflow, random: Random): Command {
  const note: Command = { kind: 'note', text: `Seen at ${board.at}`, tag: 'observation' };
  switch (random.below(10)) {
    case 0:
      return { kind: 'speed', factor: 500 + random.below(3_000) };
    case 1:
      return { kind: 'pause' };
    case 2:
      return { kind: 'jump', to: 'next' };
    case 3:
      return { kind: 'improvise', inject: injectOf(board, workflow, random) };
    case 4:
    case 5:
      return workCommand(board, workflow, random) ?? note;
    case 6:
    case 7:
      return note;
    default:
      return { kind: 'resume' };
  }
}

function workCommand(board: Board, workflow: Workflow, random: Random): Command | undefined {
  const id = random.pick(Object.keys(board.work));
  if (id === undefined) return undefined;
  const { main, deviations } = workActions(board, workflow, id);
  return random.pick([...main, ...deviations])?.give('As it happened in the room');
}

function injectOf(board: Board, workflow: Workflow, random: Random): Extract<Command, { kind: 'improvise' }>['inject'] {
  const pool = random.pick(workflow.pools)?.key ?? '';
  const effects = [{ op: 'pool', pool, percent: 40 + random.below(60), for: 60_000 * (1 + random.below(60)) } as const];
  return {
    id: `made-${board.seq}`,
    no: 900,
    title: 'Fewer people',
    type: 'inject',
    mode: 'phone',
    from: 'Front desk',
    to: [],
    message: random.below(2) === 0 ? 'Someone had to leave.' : '',
    expected: [],
    trigger: { kind: 'hand' },
    effects,
  };
}
