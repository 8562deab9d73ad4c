import type { Mutation } from './bundled';

/** Kernels that are wrong in one place: the comparison must notice each of them. */
export const MUTATIONS: readonly Mutation[] = [
  {
    what: 'of two things due at once the later one in the document comes first',
    file: 'agenda.ts',
    from: '(time === instant && other > timer)',
    to: '(time === instant && other < timer)',
  },
  {
    what: 'successors ask for units before those who wait are served',
    near: 25,
    file: 'queues.ts',
    from: '  while (ints[at.releasing]! > 0)',
    to: '  while (ints[at.ready]! > 0) requestReady(takeLeast(at.ready));\n  while (ints[at.releasing]! > 0)',
  },
  {
    what: 'a request stands before those of its own priority',
    file: 'queue-places.ts',
    from: '> priority)',
    to: '>= priority)',
  },
  {
    what: 'claims go back first claimed first',
    near: 37,
    file: 'queues.ts',
    from: 'for (let c = fixed[job + at.claimsEnd]! - 2; c >= first; c -= 2)',
    to: 'for (let c = first; c < fixed[job + at.claimsEnd]!; c += 2)',
  },
  {
    what: 'a joint request need not head its strict queues',
    file: 'queues.ts',
    from: 'if (fixed[pool + at.strict] === 1 && ints[fixed[pool + at.queue]!] !== job) return false;',
    to: '',
  },
  {
    what: 'the queues of other pools are not looked at after a grant',
    file: 'queues.ts',
    from: 'if (fixed[c] !== pool) dispatch(fixed[c]!);',
    to: ';',
  },
  {
    what: 'steps become ready in the order in which it came to be, not in document order',
    file: 'marks.ts',
    from: 'ints[list + i]! < ints[list + place]!',
    to: 'false',
  },
  {
    what: 'work done so far is forgotten when the speed changes',
    file: 'work.ts',
    from: 'doubles[half + at.left] = workLeft(doubles[half + at.left]!, now, doubles[half + at.since]!, before);',
    to: '',
  },
  {
    what: 'a holder that does not fit in what is left uses it up',
    near: 636,
    file: 'rates.ts',
    from: 'if (runs) left -= units;',
    to: 'left -= units;',
  },
  {
    what: 'attempts are not counted when they succeed',
    file: 'work.ts',
    from: '  ints[job + at.attempt]! += 1;',
    to: '  if (!lucky || fails || ints[job + at.failing]! > 0) ints[job + at.attempt]! += 1;',
  },
  {
    what: 'kept work is not resumed',
    near: 735,
    file: 'jobs.ts',
    from: '      else ints[r + at.facts]! &= ~at.KEEPS;',
    to: '      ints[r + at.facts]! &= ~at.KEEPS;',
  },
  {
    what: 'shallow and deep return points are taken for each other',
    near: 254,
    file: 'structure.ts',
    from: "node.state?.kind === 'history' && node.state.deep ? 1 : 0",
    to: "node.state?.kind === 'history' && node.state.deep ? 0 : 1",
  },
  {
    what: 'one failed track fails them all',
    file: 'joins.ts',
    from: 'bad === all ? ENDED.failed : ENDED.done',
    to: 'bad > 0 ? ENDED.failed : ENDED.done',
  },
  {
    what: 'deadlines come before the ends of work',
    file: 'agenda.ts',
    from: '(time === instant && other > timer)',
    to: '(time === instant && (other < at.DEADLINE ? other : other - at.DEADLINE) > timer)',
  },
  {
    what: 'an effect that ends takes another one on the same pool with it',
    near: 114,
    file: 'effects.ts',
    from: 'fixed[e + at.aim] === pool && figureOf(e) < least) least',
    to: 'fixed[e + at.aim] === pool) least',
  },
  {
    what: 'a decision draws with another number',
    near: 16,
    file: 'automatic.ts',
    from: 'let rest = drawOption(r) * sum;',
    to: 'let rest = (1 - drawOption(r)) * sum;',
  },
];
