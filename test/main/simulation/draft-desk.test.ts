import { describe, expect, it } from 'vitest';
import { DraftDesk, type Earlier } from '../../../main/simulation/draft-desk';
import { ScriptDesk } from '../../../main/simulation/script-desk';
import { known } from '../../../shared/basics/assert';
import { HOUR, MINUTE } from '../../../shared/basics/time';
import { checkScenario } from '../../../shared/compile/check-scenario';
import { createDrill, restoreDrill } from '../../../shared/engine/create-drill';
import type { ExerciseDraft } from '../../../shared/model/exercise-draft';
import { simulationSettings } from '../../../shared/model/freeze';
import { Scenario } from '../../../shared/model/scenario';
import { simulate } from '../../../main/runner/simulate';
import { scenarioOf, template, templateIds } from '../../resources/templates';
import { must } from '../../support/a-run';
import { spawnHere } from '../../support/here-worker';

const nothing: Earlier = { runs: [], retests: [], past: [] };
const desk = new DraftDesk({
  spawn: spawnHere,
  scripts: new ScriptDesk(spawnHere),
  maker: { create: createDrill, restore: restoreDrill },
});
const drafted = async (id: string, room = 2 * HOUR, earlier = nothing): Promise<ExerciseDraft> => {
  const plan = template(id);
  return must(await desk.draft(plan.workflow, scenarioOf(plan), room, earlier));
};

const made = new Map<string, Promise<ExerciseDraft>>();
/** The first draft of a template; it is looked at by several tests and made once. */
const first = (id: string): Promise<ExerciseDraft> => {
  const draft = made.get(id) ?? drafted(id);
  made.set(id, draft);
  return draft;
};

describe.each(templateIds)('an exercise drafted from %s', (id) => {
  it('has eight to twelve injects, each with its reason, in an agenda that a room can follow', async () => {
    const { scenario, lines } = await first(id);
    const played = scenario.injects.filter(({ type }) => type !== 'contingency inject');

    expect(Scenario.safeParse(scenario).error).toBeUndefined();
    expect(played.length).toBeGreaterThanOrEqual(8);
    expect(played.length).toBeLessThanOrEqual(12);
    expect(lines.map(({ inject }) => inject).toSorted()).toEqual(scenario.injects.map(({ id: key }) => key).toSorted());
    expect(checkScenario(template(id).workflow, scenario)).toEqual([]);
  }, 60_000);

  it('is the same when it is drafted again', async () => expect(await drafted(id)).toEqual(await first(id)), 120_000);

  it('is shorter for a shorter meeting', async () => {
    const { scenario } = await drafted(id, 40 * MINUTE);
    expect(scenario.injects.filter(({ type }) => type !== 'contingency inject').length).toBeLessThanOrEqual(5);
  }, 60_000);
});

describe('an exercise drafted from wrong-host', () => {
  const { workflow } = template('wrong-host');
  const base = scenarioOf(template('wrong-host'));
  const draft = async (earlier: Partial<Earlier>): Promise<ExerciseDraft> =>
    must(await desk.draft(workflow, base, 2 * HOUR, { ...nothing, ...earlier }));

  it('plays what has to be proved first, under the key under which it was seen', async () => {
    const inject = known(base.injects.find(({ effects }) => effects.length > 0), 'one has effects'); // prettier-ignore
    const { scenario, lines } = await draft({ retests: [{ finding: 'Nobody knew the age of the copy', inject }] });

    expect(scenario.injects.find(({ id }) => id === inject.id)?.effects).toEqual(inject.effects);
    expect(lines.find((line) => line.inject === inject.id)).toMatchObject({
      source: 'retest',
      why: expect.stringContaining('Nobody knew the age of the copy') as string,
    });
  });

  it('leaves out what names something that the plan no longer has, and says so', async () => {
    const inject = { ...known(base.injects[0], 'there is one'), effects: [{ op: 'fail' as const, step: 'gone' }] };
    const { scenario, leftOut } = await draft({
      past: [{ inject, drill: 'Last year', day: '2025-11-01', changed: 9 }],
    });

    expect(scenario.injects.some(({ title }) => title === inject.title)).toBe(false);
    expect(leftOut.at(-1)).toMatch(/no longer has/);
  });

  it('puts a failure where something needs what fails', async () => {
    const { scenario, lines } = await first('wrong-host');
    const played = await simulate(
      {
        workflow,
        scenario: { ...scenario, modules: [] },
        settings: simulationSettings('Rehearsal', { kind: 'planned' }),
      },
      { create: createDrill, restore: restoreDrill },
      () => false,
    );
    const tried = lines.filter(({ source }) => source === 'failure tried').map(({ inject }) => inject);
    const felt = must(played).happenings.flatMap(({ changes }) => {
      const released = changes.flatMap((change) => (change.kind === 'inject' ? [change.inject] : []));
      return changes.some(({ kind }) => kind === 'work') ? released : [];
    });
    const share = tried.filter((id) => felt.includes(id)).length / tried.length;
    expect(share).toBeGreaterThanOrEqual(0.5);
  });
});
