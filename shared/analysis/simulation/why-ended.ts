import { formatInstant } from '../../basics/time';
import { PHASE, RESULT } from '../../engine/kernel/codes';
import type { Kernel } from '../../engine/kernel/kernel';
import { takesTime } from '../../engine/kernel/releases';
import { nowOf, phaseOf, resultOf, visitOf } from '../../engine/kernel/reading';
import { run } from '../../engine/kernel/run';
import { simulate } from '../../engine/simulate';
import { frozen } from './agreement-check';
import type { Subject } from './subject';

/** Longer runs are not played again on the slower interpreter only to have their reason in full. */
const MOST_EVENTS = 2_000;
const MOST_NAMED = 4;

/** Why a run came to no end of the plan, and where; undefined where it did. */
export function whyEnded(
  subject: Subject,
  kernel: Kernel,
  { seed, run: number }: { seed: number; run: number },
): string | undefined {
  let events = 0;
  run(kernel, { kind: 'drawn', seed, run: number }, () => (events += 1));
  switch (resultOf(kernel)) {
    case RESULT.loop:
      return `More than 10,000 events at ${formatInstant(nowOf(kernel))}, going round ${listed(mostVisited(kernel))}.`;
    case RESULT.horizon:
      return `Not over after 365 days: ${listed(underWay(kernel))}.`;
    case RESULT.stuck: {
      const found = events > MOST_EVENTS ? undefined : reasonOf(subject, { seed, run: number });
      return found ?? `Nothing can happen any more: ${listed(underWay(kernel))}.`;
    }
    default:
      return undefined;
  }
}

function reasonOf({ ir, scenario }: Subject, which: { seed: number; run: number }): string | undefined {
  const played = simulate(frozen(ir.workflow, scenario, which));
  const last = played.ok ? played.value.at(-1)?.changes.find((change) => change.kind === 'ended') : undefined;
  return last?.kind === 'ended' ? last.reason : undefined;
}

const jobsOf = ({ tables }: Kernel): number[] =>
  [...tables.structure.ids.keys()].filter((job) => takesTime(tables.structure, job));
const nameOf = ({ tables }: Kernel, job: number): string =>
  `“${tables.states[job]?.name ?? tables.structure.ids[job]}”`;

const underWay = (k: Kernel): string[] =>
  jobsOf(k)
    .filter((job) => phaseOf(k, job) !== PHASE.none)
    .map((job) => nameOf(k, job));

function mostVisited(k: Kernel): string[] {
  const jobs = [...k.tables.structure.ids.keys()].filter((job) => k.tables.states[job] !== undefined);
  const most = jobs.reduce((so, job) => Math.max(so, visitOf(k, job)), 0);
  return jobs.filter((job) => visitOf(k, job) > 1 && visitOf(k, job) >= most / 2).map((job) => nameOf(k, job));
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'no state can be left';
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `${names.slice(0, MOST_NAMED).join(', ')}${more}`;
}
