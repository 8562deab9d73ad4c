import { describe, expect, it } from 'vitest';
import { DraftDesk } from '../../../main/simulation/draft-desk';
import { Errands } from '../../../main/simulation/errands';
import { rehearse } from '../../../main/simulation/rehearse';
import { ScriptDesk } from '../../../main/simulation/script-desk';
import { HOUR } from '../../../shared/basics/time';
import { createDrill, restoreDrill } from '../../../shared/engine/create-drill';
import { scenarioOf, template } from '../../resources/templates';
import { spawnHere } from '../../support/here-worker';

const maker = { create: createDrill, restore: restoreDrill };
const { workflow } = template('wrong-host');
const scenario = scenarioOf(template('wrong-host'));

function desk(onNews: (share: number) => void = () => undefined) {
  const told: number[] = [];
  const errands = new Errands((name, payload) => {
    if (name !== 'exercise.progress') return;
    const { share } = payload as { share: number }; // `as`: the name says which payload it is
    told.push(share);
    onNews(share);
  });
  return { errands, told };
}

describe('a draft and a rehearsal that somebody waits for', () => {
  it('tell how far they are, ever further', async () => {
    const { errands, told } = desk();
    const done = await errands.run('t1', (errand) => rehearse(workflow, scenario, maker, errand));
    expect(done.ok).toBe(true);
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.every((share) => share > 0 && share <= 1)).toBe(true);
  });

  it('end at once when they are cancelled, with a sentence, and can be asked for again', async () => {
    const { errands, told } = desk();
    const under = errands.run('t1', (errand) => rehearse(workflow, scenario, maker, errand));
    await new Promise(setImmediate);
    errands.cancel('t1');
    expect(await under).toMatchObject({ ok: false, error: { message: 'This was cancelled. Nothing was changed.' } });
    const after = told.length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(told.length).toBe(after);
    expect((await errands.run('t1', (errand) => rehearse(workflow, scenario, maker, errand))).ok).toBe(true);
  });

  it('stop their threads too: a draft that is cancelled half way tries no further failure', async () => {
    let tasks = 0;
    const spawn: typeof spawnHere = () => {
      const worker = spawnHere();
      return { ...worker, send: (message) => ((tasks += message.kind === 'task' ? 1 : 0), worker.send(message)) };
    };
    const drafts = new DraftDesk({ spawn, scripts: new ScriptDesk(spawn), maker });
    const cancel = { now: (): void => undefined };
    const { errands, told } = desk((share) => share > 0.2 && cancel.now());
    cancel.now = () => errands.cancel('d1');
    const earlier = { runs: [], retests: [], past: [] };
    const drafted = await errands.run('d1', (errand) =>
      drafts.draft(workflow, scenario, 2 * HOUR, { ...earlier, errand }),
    );
    expect(drafted).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(Math.max(...told)).toBeLessThan(0.95);
    const handedOut = tasks;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(tasks).toBe(handedOut);
  }, 60_000);

  it('are not begun twice under one ticket', async () => {
    const { errands } = desk();
    const first = errands.run('t1', (errand) => rehearse(workflow, scenario, maker, errand));
    expect(await errands.run('t1', (errand) => rehearse(workflow, scenario, maker, errand))).toMatchObject({
      error: { message: 'This is under way already.' },
    });
    expect((await first).ok).toBe(true);
  });
});
