import type { Ir, IrNode } from '../../compile/ir';
import type { Guard } from '../../model/guard';
import type { Scenario } from '../../model/scenario';
import type { State } from '../../model/state';
import { nameHash } from '../chance';
import { lossRuleOf } from '../loss-rule';
import { KIND, LOSSES, codeOf } from './codes';
import { effectTables, type EffectTables } from './effect-tables';
import { elapsedOf, type Elapsed } from './guards';
import { placesIn } from './places';
import { serviceTables, type ServiceTables } from './service-tables';
import { stepTables, type StepTables } from './step-tables';
import { structureOf, type Move, type Structure } from './structure';

/** A workflow and a scenario as tables. Jobs are states by document order, then manual work-arounds. */
export interface Tables extends EffectTables, StepTables, ServiceTables {
  readonly ir: Ir;
  readonly scenario: Scenario;
  readonly structure: Structure;
  readonly jobs: number;
  readonly states: readonly (State | undefined)[];
  /** Every way from a state to another: of ports, then of options, then those that open by themselves. */
  readonly moves: readonly Move[];
  /** Every condition that is asked for. */
  readonly guards: readonly Guard[];
  /** Hash of each job's name: what its draws are made from. */
  readonly name: Int32Array;
  readonly pools: number;
  readonly units: Int32Array;
  readonly strict: Uint8Array;
  readonly onLoss: Uint8Array;
  readonly elapsed: readonly Elapsed[];
  /** A decision, gate or wait whose time is drawn is entered when a run begins. */
  readonly drawsAtStart: boolean;
}

export function tablesOf(ir: Ir, scenario: Scenario): Tables {
  const { places, ...ofPlan } = planTables(ir);
  return {
    ...ofPlan,
    ir,
    scenario,
    guards: guardsIn(ofPlan.moves, ir.nodes, scenario),
    elapsed: elapsedOf(ir, scenario),
    ...serviceTables(ir, scenario, places),
    ...effectTables(ir, scenario, ofPlan.steps),
  };
}

/** Thousands of failures of one plan are thousands of scenarios: what the plan alone decides is made once. */
const planTables = (ir: Ir): PlanTables => {
  const known = made.get(ir) ?? makePlanTables(ir);
  made.set(ir, known);
  return known;
};

type PlanTables = ReturnType<typeof makePlanTables>;
const made = new WeakMap<Ir, PlanTables>();

function makePlanTables(ir: Ir) {
  const { workflow, nodes } = ir;
  const places = placesIn(ir);
  const steps = stepTables(ir, places);
  const structure = structureOf(ir);
  return {
    places,
    ...steps,
    structure,
    drawsAtStart: structure.start.some((n) => structure.kind[n] !== KIND.step && steps.duration[n] !== undefined),
    jobs: steps.steps.length,
    states: nodes.map((node) => node.state),
    moves: [structure.ports.flat(), structure.options.flat(2), structure.automatic.flat()].flat(),
    name: Int32Array.from([...nodes.map((node) => node.id), ...workflow.workarounds.map((it) => it.key)], nameHash),
    pools: workflow.pools.length,
    units: Int32Array.from(workflow.pools, (it) => it.units),
    strict: Uint8Array.from(workflow.pools, (it) => (it.discipline === 'strict' ? 1 : 0)),
    onLoss: Uint8Array.from(workflow.pools, (it) => codeOf(LOSSES, lossRuleOf(it))),
  };
}

const guardsIn = (moves: readonly Move[], nodes: readonly IrNode[], { injects }: Scenario): readonly Guard[] => {
  const all = [
    ...moves.map((it) => it.guard),
    ...nodes.flatMap(({ state }) =>
      state?.kind === 'wait' ? [state.until] : state?.kind === 'decision' ? state.options.map((it) => it.guard) : [],
    ),
    ...injects.map(({ trigger }) => (trigger.kind === 'condition' ? trigger.guard : undefined)),
  ];
  return [...new Set(all.filter((it) => it !== undefined))];
};
