import type { State, Transition } from '../../model/state';
import { ancestorsOf, containerOf, leavingFrom, type Outline } from '../outline';
import { hasPort, portsOf, type Port } from '../ports';
import type { Problem } from '../problem';
import type { Known } from './known';
import { at, error, quoted, warning } from './report';

/** Every transition leads somewhere it may lead, and every port that must be left can be. */
export function checkTransitions(outline: Outline, known: Known): readonly Problem[] {
  const { transitions, states } = outline.workflow;
  return [
    ...transitions.flatMap((transition) => checkTransition(outline, known, transition)),
    ...states.flatMap((state) => checkPorts(outline, state)),
  ];
}

function checkTransition(outline: Outline, known: Known, transition: Transition): readonly Problem[] {
  const from = outline.byId.get(transition.from);
  const to = outline.byId.get(transition.to);
  const field = (name: string) => at('transition', transition.id, name);
  if (from === undefined)
    return [error('unknown-from', field('from'), 'A transition leaves a state that is not there.')];
  if (to === undefined)
    return [
      error('unknown-to', field('to'), `A transition from ${quoted(from.name)} leads to a state that is not there.`),
    ];
  const problems: Problem[] = [
    ...known.missingIn(transition.guard, field('guard')),
    ...(transition.sets ?? []).flatMap((it) => known.missing('variable', it.variable, field('sets'))),
  ];
  if (!hasPort(from, transition.port))
    problems.push(
      error('port', field('port'), `${quoted(from.name)} has no way out called ${quoted(transition.port)}.`),
    );
  if (to.kind === 'track')
    problems.push(
      error('into-track', field('to'), 'A transition leads to a state inside a track, not to the track itself.'),
    );
  if (from.kind === 'decision' && transition.port !== 'timeout' && transition.guard !== undefined)
    problems.push(
      error('option-guard', field('guard'), 'The condition of an option belongs to the option, not to its transition.'),
    );
  if (transition.port === 'always' && transition.guard === undefined && transition.to === transition.from)
    problems.push(error('always-self', field('to'), `${quoted(from.name)} would return to itself for ever.`));
  if (transition.port === 'interrupt' && transition.guard === undefined)
    problems.push(
      error('interrupt-guard', field('guard'), 'An interrupt needs a condition, or it would be taken at once.'),
    );
  const inside = [from, ...ancestorsOf(outline, from.id)];
  if (to.kind === 'history' && inside.some((state) => state.id === to.parent))
    problems.push(
      error(
        'history-inside',
        field('to'),
        `${quoted(to.name)} is a return point: it cannot be reached from inside what it returns to.`,
      ),
    );
  if (crossesTracks(outline, from, to))
    problems.push(
      error(
        'sibling-track',
        field('to'),
        `This transition leads into a sibling track, which would reset every track of it.`,
      ),
    );
  return problems;
}

function crossesTracks(outline: Outline, from: State, to: State): boolean {
  const own = ancestorsOf(outline, from.id).map((state) => state.id);
  return ancestorsOf(outline, to.id).some(
    (track) =>
      track.kind === 'track' && !own.includes(track.id) && track.parent !== undefined && own.includes(track.parent),
  );
}

function checkPorts(outline: Outline, state: State): readonly Problem[] {
  const problems: Problem[] = [];
  for (const port of portsOf(state)) {
    const taken = leavingFrom(outline, state.id).filter((it) => it.port === port.name);
    const last = taken.at(-1);
    if (port.ends !== undefined && last === undefined && containerOf(outline, state.id) === undefined)
      problems.push(...unconnected(state, port));
    if (last?.guard !== undefined && port.ends !== undefined)
      problems.push(
        error(
          'all-guarded',
          at('transition', last.id, 'guard'),
          `When no condition of ${quoted(state.name)} holds there is no way out: the last transition needs none.`,
        ),
      );
    if (state.kind === 'decision' && port.name !== 'timeout' && taken.length > 1)
      problems.push(
        error(
          'option-twice',
          at('transition', taken[1]?.id ?? '', 'to'),
          `The option ${quoted(port.label)} leads to two states.`,
        ),
      );
  }
  return problems;
}

/** At the top level nothing encloses the state: failing then ends the run as failed, anything else would lead nowhere. */
function unconnected(state: State, port: Port): readonly Problem[] {
  const place = at('state', state.id, `port:${port.name}`);
  if (port.ends === 'abandoned') return [];
  if (port.ends === 'done')
    return [error('unconnected', place, `${quoted(state.name)} leads nowhere when ${port.label}. Connect it.`)];
  const chance = state.kind === 'step' ? state.success : state.kind === 'gate' ? state.approval : undefined;
  return (chance ?? 1) < 1
    ? [
        warning(
          'failure-ends-run',
          place,
          `The run ends as failed when ${quoted(state.name)} is ${port.label}. Draw what happens instead.`,
        ),
      ]
    : [];
}
