import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../shared/compile/check-plan';
import { HOUR } from '../../shared/basics/time';
import type { Plan } from '../../shared/model/plan';
import { template, templateIds, templateText } from './templates';

/** Organisations of the real events, and their products: named under `inspiredBy` and nowhere else. */
const NAMES = /gitlab|github|ovh|strasbourg|sbg\d|octolytics|techerati|staging\.gitlab/i;

describe('the templates', () => {
  it('are the three outages', () => {
    expect(templateIds).toEqual(['campus-fire', 'split-writes', 'wrong-host']);
  });

  describe.each(templateIds)('%s', (id) => {
    const plan = template(id);

    it('holds nothing the format does not know', () => {
      expect(JSON.parse(templateText(id))).toEqual(plan);
    });

    it('can be drilled as it is: no errors, no warnings', () => {
      expect(checkPlan(plan)).toEqual([]);
    });

    it('gives every thing a key of its own', () => {
      const keys = keysOf(plan);
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    });

    it('says where each figure comes from', () => {
      expect(thingsWithFigures(plan).filter((thing) => !thing.source)).toEqual([]);
      const letters = new Set(plan.workflow.inspiredBy?.sources.map((source) => source.id));
      const cited = thingsWithFigures(plan).flatMap((thing) => thing.source?.match(/\b[GHV]\d+\b/g) ?? []);
      expect(cited.filter((source) => !letters.has(source))).toEqual([]);
    });

    it('names organisations only where it says what inspired it', () => {
      const { inspiredBy: _, ...workflow } = plan.workflow;
      expect(JSON.stringify({ workflow, scenarios: plan.scenarios })).not.toMatch(NAMES);
    });

    it('is a session of two hours with nine to twelve injects, each with an objective and an expected action', () => {
      const [scenario] = plan.scenarios;
      expect(scenario?.plannedRoomTime).toBe(2 * HOUR);
      expect(scenario?.injects.length).toBeGreaterThanOrEqual(9);
      expect(scenario?.injects.length).toBeLessThanOrEqual(12);
      expect(scenario?.injects.filter((one) => one.objective === undefined || one.expected.length === 0)).toEqual([]);
      expect(scenario?.injects.map((inject) => inject.no)).toEqual(scenario?.injects.map((_, i) => i + 1));
    });

    it('can start one minute before its second inject', () => {
      expect(plan.scenarios[0]?.injects[1]?.trigger.kind).toBe('time');
    });

    it('gives every team a role that can be called, with a back-up', () => {
      const teams = plan.workflow.pools.filter((pool) => pool.kind === 'team');
      const covered = plan.workflow.roles.filter((role) => (role.backups ?? []).length > 0).map((role) => role.pool);
      expect(teams.filter((team) => !covered.includes(team.key))).toEqual([]);
    });

    it('has a place on the drawing for every state', () => {
      const missing = plan.workflow.states.filter((state) => plan.layout.states[state.id] === undefined);
      expect(missing.map((state) => state.id)).toEqual([]);
    });
  });
});

function keysOf({ workflow, scenarios }: Plan): string[] {
  const { states, transitions, services, pools, components, sites, roles, vendors, workarounds, knownErrors } =
    workflow;
  const keyed = [services, pools, components, sites, roles, vendors, workarounds, knownErrors].flat();
  const objectives = scenarios.flatMap((scenario) => [...scenario.objectives, ...scenario.injects]);
  return [...keyed.map((thing) => thing.key), ...[...states, ...transitions, ...objectives].map((thing) => thing.id)];
}

function thingsWithFigures({ workflow, scenarios }: Plan): { what: string; source?: string | undefined }[] {
  const { services, pools, roles, vendors, workarounds, knownErrors, sites, components, dependencies } = workflow;
  const timed = workflow.states.filter((state) => state.kind === 'step' || state.kind === 'decision');
  const levels = scenarios.flatMap((scenario) => scenario.levels);
  const injects = scenarios.flatMap((scenario) => scenario.injects);
  return [
    ...[services, pools, roles, vendors, workarounds, knownErrors, sites, components]
      .flat()
      .map((thing) => ({ what: thing.key, source: thing.source })),
    ...dependencies.map((thing) => ({ what: `${thing.from} to ${thing.to}`, source: thing.source })),
    ...[...timed, ...injects].map((thing) => ({ what: thing.id, source: thing.source })),
    ...levels.map((thing) => ({ what: thing.service, source: thing.source })),
  ];
}
