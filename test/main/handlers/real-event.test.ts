import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackend } from '../../../main/backend';
import { HOUR, MINUTE } from '../../../shared/basics/time';
import type { Input, Output, ProcedureName } from '../../../shared/contract/contract';
import { eventScenario, eventSettings, withoutPlan } from '../../../shared/model/real-event';
import type { Command } from '../../../shared/model/run';
import { wrongHost } from '../../shared/report/wrong-host';
import { FakeTime } from '../support/fake-time';
import { temporaryFolder } from '../support/temporary-folder';

const resources = join(import.meta.dirname, '../../../resources');

function workspace() {
  const time = new FakeTime();
  const backend = createBackend({ workspace: join(temporaryFolder(), 'w.statedrill'), resources, time });
  async function ask<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> {
    const reply = await backend.dispatch(name, input, { kind: 'facilitator', name: 'Ana' });
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value as Output<N>; // `as`: dispatch has found the procedure of this name
  }
  return { ask };
}

const choices = {
  title: 'The shop is down',
  since: Date.UTC(2026, 10, 28, 20, 0),
  startsOn: '2026-11-28',
  startsAt: '21:00',
  noPlan: 'Nobody was sure which one applies',
};

/** Written down afterwards: the timeline first, out of order, then the work at its time. */
async function recorded() {
  const { ask } = workspace();
  const workflow = withoutPlan(choices.title, [{ name: 'Shop', rto: 2 * HOUR }]);
  const frozen = { workflow, scenario: eventScenario(choices, [{ service: 'service-1', percent: 0 }]), settings: eventSettings(choices) }; // prettier-ignore
  const { runId } = await ask('runs.start', { frozen });
  const note = (text: string, was: number): Command => ({ kind: 'note', tag: 'observation', text, was });
  const told = await ask('runs.record', {
    runId,
    commands: [note('Card payments fail', 40 * MINUTE), note('The pager rings', 4 * MINUTE)],
  });
  expect(told).toEqual({ recorded: 2, refused: [] });
  for (const command of [
    { kind: 'jump', to: 90 * MINUTE },
    { kind: 'finish', step: 'restore-1', outcome: 'done' },
  ] satisfies Command[])
    await ask('runs.command', { runId, command });
  return { ask, runId };
}

describe('a real disruption, written down afterwards', () => {
  it('leads to the same report, in its own words: real times, no exercise, why there was no plan', async () => {
    const { ask, runId } = await recorded();
    const { text } = await ask('report.render', { runId, format: 'md' });

    expect(text).toContain('REAL EVENT');
    expect(text).not.toMatch(/EXERCISE|the exercise|[Ee]xercise time|StartEx|drilled|Injects and responses/);
    expect(text).toContain('No plan was activated. Why: Nobody was sure which one applies');
    expect(text).toContain('Began 2026-11-28 21:00');
    expect(text.indexOf('The pager rings')).toBeLessThan(text.indexOf('Card payments fail'));
    expect(text).toMatch(/T\+00:04:00.*The pager rings/);
    const report = JSON.parse((await ask('report.render', { runId, format: 'json' })).text) as {
      services: { rto: { verdict: string; elapsed: number } }[];
      proposals: { title: string }[];
    };
    expect(report.services[0]?.rto).toMatchObject({ verdict: 'met', elapsed: 90 * MINUTE });
    expect(report.proposals.map(({ title }) => title)).toContain('No plan was activated in this disruption');
    expect(await ask('runs.verify', { runId })).toMatchObject({ chain: true, replay: true });
  });

  it('says of a service that was back earlier when it was, though that closed the record', async () => {
    const { ask, runId } = await recorded();
    const { journal } = await ask('runs.load', { runId });
    const seq = journal.findIndex(({ cause }) => cause.kind === 'command' && cause.command.kind === 'finish');
    await ask('runs.command', { runId, command: { kind: 'correct', seq, at: 70 * MINUTE, why: 'Recorded later' } });
    const report = JSON.parse((await ask('report.render', { runId, format: 'json' })).text) as {
      services: { rto: { elapsed: number } }[];
    };
    expect(report.services[0]?.rto.elapsed).toBe(70 * MINUTE);
  });

  it('is told from drills in the list, with when it began', async () => {
    const { ask, runId } = await recorded();
    await ask('runs.start', { frozen: wrongHost() });
    const runs = await ask('runs.list', {});
    expect(runs.map((run) => [run.runId === runId, run.isEvent, run.beganAt])).toEqual(
      expect.arrayContaining([
        [true, true, '2026-11-28T20:00:00.000Z'],
        [false, undefined, undefined],
      ]),
    );
  });

  it('teaches the estimates of its plan: its times are real however they were written down', async () => {
    const { ask } = workspace();
    const { workflow } = wrongHost();
    const plan = { format: 'statedrill.plan', version: 1, workflow, scenarios: [], layout: { states: {}, transitions: {} } } as const; // prettier-ignore
    const { id: planId } = await ask('plans.create', { plan: { ...plan, scenarios: [] } });
    const { noPlan: _, ...planned } = choices;
    const start = async (scenario: ReturnType<typeof eventScenario>): Promise<void> => {
      const { runId } = await ask('runs.start', { planId, frozen: { workflow, scenario, settings: eventSettings(planned) } }); // prettier-ignore
      for (const command of [
        { kind: 'jump', to: 7 * MINUTE },
        { kind: 'finish', step: 'freeze', outcome: 'done' },
        { kind: 'end', why: 'over' },
      ] satisfies Command[])
        await ask('runs.command', { runId, command });
    };
    const scenario = eventScenario(planned, []);
    await start({ ...scenario, exerciseType: 'tabletop' });
    const before = await ask('learn.steps', { planId });
    expect(before.flatMap(({ times }) => times)).toEqual([]);
    await start(scenario);
    const after = await ask('learn.steps', { planId });
    expect(JSON.stringify(after.find(({ step }) => step === 'freeze'))).toContain(String(7 * MINUTE));
  });

  it('lets no entry of a drill lie ahead of its clock', async () => {
    const { ask } = workspace();
    const { runId } = await ask('runs.start', { frozen: wrongHost({ conduct: 'live', holdAtInjects: false }) });
    const ahead: Command = { kind: 'note', tag: 'observation', text: 'x', was: HOUR };
    expect(await ask('runs.record', { runId, commands: [ahead] })).toMatchObject({
      recorded: 0,
      refused: [{ index: 0, why: 'An entry cannot lie ahead of the clock.' }],
    });
  });
});
