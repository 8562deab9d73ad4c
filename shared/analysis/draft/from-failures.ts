import { formatDuration, HOUR, MINUTE } from '../../basics/time';
import type { FailureCase, FailureCell, FailureMatrix, SingleFailure } from '../../model/failures';
import { namesOf } from '../../model/names';
import { Effect } from '../../model/scenario';
import type { Workflow } from '../../model/workflow';
import { effectOf, failureText, verdictWords } from '../failure-words';
import { blankCandidate, ownersOf, type Candidate, type PlannedCourse } from './candidate';
import { usedAt, type Use } from './used-at';

/**
 * The single failures that hurt most, each thing once, while the step that needs it longest is at work; those that no
 * service feels are none. What the plan survives is preferred, and what it does not survive passes: an exercise has to go on.
 */
export function fromFailures({ cases, baseline, singlePoints }: FailureMatrix, course: PlannedCourse): Candidate[] {
  const { workflow } = course;
  const seen = new Set<string>();
  const harmful = cases
    .map((of) => ({ of, harm: harmOf(of, baseline, workflow) }))
    // a step that fails is proposed where no drill has seen what follows
    .filter(({ of, harm }) => harm > 0 && of.failures.length === 1 && of.failures[0]?.kind !== 'step');
  return harmful
    .toSorted((a, b) => b.harm - a.harm || rank(a.of) - rank(b.of) || a.of.at - b.of.at)
    .flatMap(({ of, harm }) => {
      const [failure] = of.failures;
      if (failure === undefined) return [];
      const thing = `${failure.kind} ${failure.key}`;
      if (seen.has(thing)) return [];
      seen.add(thing);
      const isSingle = singlePoints.some((it) => it.failure.kind === failure.kind && it.failure.key === failure.key);
      return [candidateOf({ of, failure, baseline, course, isSingle, weight: harm })];
    });
}

const isSurvived = ({ cells }: FailureCase): boolean => cells.every(({ verdict }) => verdict !== 'never');
const rank = (of: FailureCase): number => (isSurvived(of) ? 0 : 1);

/** In time 0; late from 1, up to 2 for twice as late as planned; never more than that. */
function badness({ verdict, toMbco }: FailureCell, planned: FailureCell | undefined): number {
  if (verdict === 'in time') return 0;
  if (verdict === 'never' || toMbco === undefined) return 2.1;
  const before = planned?.toMbco ?? toMbco;
  return 1 + Math.min(1, Math.max(0, toMbco - before) / Math.max(1, before));
}

/** By how much services get worse than in the plan as it is, the important ones counting more. */
function harmOf({ cells }: FailureCase, baseline: readonly FailureCell[], workflow: Workflow): number {
  return cells.reduce((sum, cell) => {
    const planned = baseline.find(({ service }) => service === cell.service);
    const before = planned === undefined ? 0 : badness(planned, planned);
    const tier = workflow.services.find(({ key }) => key === cell.service)?.tier ?? 4;
    return sum + Math.max(0, badness(cell, planned) - before) * (5 - tier);
  }, 0);
}

interface Of extends Omit<Reasons, 'worst'> {
  readonly failure: SingleFailure;
  readonly weight: number;
}

interface Reasons {
  readonly of: FailureCase;
  readonly worst: FailureCell | undefined;
  readonly baseline: readonly FailureCell[];
  readonly course: PlannedCourse;
  readonly isSingle: boolean;
}

function candidateOf({ of, failure, baseline, course, isSingle, weight }: Of): Candidate {
  const { workflow } = course;
  const text = failureText(failure, workflow);
  const use = usedAt(failure, course);
  const plannedOf = (cell: FailureCell) => baseline.find(({ service }) => service === cell.service);
  const worst = of.cells.toSorted((a, b) => badness(b, plannedOf(b)) - badness(a, plannedOf(a)))[0];
  const silent = failure.kind === 'role' ? failure.key : undefined;
  const title = text.charAt(0).toUpperCase() + text.slice(1);
  return {
    source: 'failure tried',
    weight,
    ...(use !== undefined && { window: windowOf(use, isSurvived(of)), about: use.step.id }),
    why: whyOf({ of, worst, baseline, course, isSingle }, use),
    inject: {
      ...blankCandidate,
      title: title.slice(0, 200),
      mode: failure.kind === 'role' || failure.kind === 'vendor' ? 'phone' : 'alert',
      from: failure.kind === 'role' || failure.kind === 'vendor' ? 'Facilitator' : 'Monitoring',
      to: ownersOf(workflow, use === undefined ? (worst?.path ?? []) : [use.step.id], silent),
      message: `${title}.`,
      expected: expectedOf(failure, workflow),
      trigger: { kind: 'time', at: use?.at ?? of.at },
      effects: [isSurvived(of) ? effectOf(failure) : passing(effectOf(failure), use)],
      importance: isSingle ? 'must' : 'should',
    },
    question: {
      text: `${title}: what do you do now, and who decides it?`,
      prompts: ['What no longer goes on?', 'Until when can it wait?'],
      points: expectedOf(failure, workflow),
    },
  };
}

function whyOf({ of, worst, baseline, course, isSingle }: Reasons, use: Use | undefined): string {
  const service = worst === undefined ? 'a service' : namesOf(course.workflow).name('services', worst.service);
  const before = baseline.find((cell) => cell.service === worst?.service)?.toMbco;
  const after =
    worst?.toMbco === undefined
      ? ''
      : ` (${formatDuration(worst.toMbco)}${before === undefined ? '' : ` instead of ${formatDuration(before)}`})`;
  return [
    `Every failure was tried: without end, ${service} is ${verdictWords[worst?.verdict ?? 'late']}${after}.`,
    isSingle ? 'It is a single point of failure.' : '',
    use === undefined ? '' : `It comes while “${use.step.name}” needs it.`,
    isSurvived(of) ? '' : 'Here it passes, so that play goes on.',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Until the step that needs it is over; what passes must not have passed before the step begins. */
const windowOf = ({ at, stay }: Use, isLasting: boolean): NonNullable<Candidate['window']> => ({
  from: isLasting ? 0 : Math.max(0, Math.round(at - stay / 2)),
  to: Math.round(at + stay / 2),
});

/** What would end the exercise lasts half as long as the step that needs it, in whole quarters of an hour, at most six hours. */
function passing(effect: Effect, use: Use | undefined): Effect {
  const quarters = Math.round((use?.stay ?? HOUR) / 2 / (15 * MINUTE));
  const lasting = Math.min(24, Math.max(2, quarters)) * 15 * MINUTE;
  return Effect.parse({ ...effect, for: lasting });
}

function expectedOf(failure: SingleFailure, workflow: Workflow): string[] {
  const names = namesOf(workflow);
  switch (failure.kind) {
    case 'role': {
      const backups = names.thing('roles', failure.key)?.backups ?? [];
      return backups.length === 0
        ? [`Name who stands in for ${names.name('roles', failure.key)}: the plan has no back-up`]
        : [`Call the back-up: ${backups.map((key) => names.name('roles', key)).join(', then ')}`];
    }
    case 'vendor':
      return [
        `Escalate at ${names.name('vendors', failure.key)}`,
        'Decide how long to wait, and what goes on without them',
      ];
    case 'pool':
      return ['Say what waits and what goes on with what is left', 'Tell those who wait'];
    case 'component':
      return [`Find out what needs ${names.name('components', failure.key)}`, 'Choose the way that does without it'];
    case 'site':
      return ['Say what is lost with the site', 'Decide on the failover'];
    default:
      return ['Try again, or leave the plan and say why', 'Tell those who wait for it'];
  }
}
