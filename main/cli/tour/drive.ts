// The process that is killed half-way: a live drill through the backend, telling what it has saved, line by line.
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventPayload, Output, RunRecord } from '../../../shared/contract/contract';
import { freeze, liveSettings } from '../../../shared/model/freeze';
import type { Plan } from '../../../shared/model/plan';
import type { FrozenRun } from '../../../shared/model/run';
import { createBackend } from '../../backend';
import { readPlanFile } from '../plan-file';
import { CannotDo } from '../verb';
import { resourcesFolder, type Ask } from '../with-backend';
import type { FromDriver } from './messages';

export interface Drive {
  readonly workspace: string;
  readonly plan: string;
  /** Real milliseconds spent at each stop. */
  readonly pace: number;
}

const facilitator = { kind: 'facilitator', name: 'Tour' } as const;
const tell = (message: FromDriver): void => void writeSync(1, `${JSON.stringify(message)}\n`);

/** Goes on with the open drill of the workspace, or begins one, and plays it to its end from stop to stop. */
export async function drive({ workspace, plan, pace }: Drive): Promise<void> {
  const backend = createBackend({ workspace, resources: resourcesFolder });
  const ask: Ask = async (name, input) => {
    const reply = await backend.dispatch(name, input, facilitator);
    if (!reply.ok) throw new CannotDo(reply.error.message);
    return reply.value as Output<typeof name>; // `as`: the contract's table is typed by name
  };
  const open = (await ask('runs.list', {})).find((run) => run.outcome === undefined);
  const runId = open?.runId ?? (await begin(ask, readPlanFile(plan)));
  const record = await ask('runs.load', { runId });
  tell({ kind: 'record', record });
  backend.subscribe((name, payload) => {
    if (name === 'run.journal') tell({ kind: 'journal', news: payload as EventPayload<'run.journal'> });
  });

  let now: RunRecord = record;
  while (now.summary.outcome === undefined) {
    if (!now.clock.running) await ask('runs.command', { runId, command: { kind: 'resume' } });
    await sleep(pace);
    await backend.dispatch('runs.command', { runId, command: { kind: 'jump', to: 'next' } }, facilitator);
    await sleep(pace);
    now = await ask('runs.load', { runId });
  }
  await backend.close();
  tell({ kind: 'over' });
}

async function begin(ask: Ask, plan: Plan): Promise<string> {
  const { id } = await ask('plans.create', { plan, fromTemplate: 'wrong-host' });
  return (await ask('runs.start', { frozen: frozenRun(plan), planId: id })).runId;
}

function frozenRun(plan: Plan): FrozenRun {
  const [scenario] = plan.scenarios;
  if (scenario === undefined) throw new CannotDo('The template has no scenario to drill.');
  const title = `Tour: ${scenario.title}`;
  const settings = liveSettings({ title, completion: 'automatic', holdAtInjects: true, speed: 120 });
  return freeze(plan, scenario, { ...settings, decisions: 'automatic' });
}
