import type { Mutation } from './bundled';

/** Kernels that are wrong in one place: the comparison must notice each of them. */
export const MUTATIONS: readonly Mutation[] = [
  {
    what: 'of two things due at once the later one in the document comes first',
    file: 'calendar.ts',
    from: 'left < right || (left === right && a < b)',
    to: 'left < right || (left === right && a > b)',
  },
  {
    what: 'successors ask for units before those who wait are served',
    near: 25,
    file: 'queues.ts',
    from: '  while (k.releasing.length > 0)',
    to: '  while (k.ready.length > 0) requestReady(k, takeLeast(k.ready));\n  while (k.releasing.length > 0)',
  },
  {
    what: 'a request stands before those of its own priority',
    file: 'queue-places.ts',
    from: '> priority[job]!',
    to: '>= priority[job]!',
  },
  {
    what: 'claims go back first claimed first',
    near: 37,
    file: 'queues.ts',
    from: 'for (let c = claims.start[job + 1]! - 2; c >= first; c -= 2)',
    to: 'for (let c = first; c < claims.start[job + 1]!; c += 2)',
  },
  {
    what: 'a joint request need not head its strict queues',
    file: 'queues.ts',
    from: 'if (strict[pool] === 1 && k.queue[pool * jobs] !== job) return false;',
    to: '',
  },
  {
    what: 'the queues of other pools are not looked at after a grant',
    file: 'queues.ts',
    from: 'if (claims.values[c] !== from) dispatch(k, claims.values[c]!);',
    to: ';',
  },
  {
    what: 'steps become ready in the order in which it came to be, not in document order',
    file: 'marks.ts',
    from: 'marks.list[i]! < marks.list[place]!',
    to: 'false',
  },
  {
    what: 'work done so far is forgotten when the speed changes',
    file: 'work.ts',
    from: 'k.left[job] = workLeft(k.left[job]!, k.now, k.since[job]!, before);',
    to: '',
  },
  {
    what: 'a holder that does not fit in what is left uses it up',
    near: 636,
    file: 'work.ts',
    from: 'if (runs) left -= units;',
    to: 'left -= units;',
  },
  {
    what: 'attempts are not counted when they succeed',
    file: 'work.ts',
    from: '  k.attempt[job]! += 1;\n  if (lucky',
    to: '  if (!lucky || fails || k.failing[job]! > 0) k.attempt[job]! += 1;\n  if (lucky',
  },
  {
    what: 'kept work is not resumed',
    near: 135,
    file: 'jobs.ts',
    from: 'k.resumes[n] = k.keptLeft[n]!;',
    to: 'k.resumes[n] = -1;',
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
    file: 'automatic.ts',
    from: 'bad === all ? ENDED.failed : ENDED.done',
    to: 'bad > 0 ? ENDED.failed : ENDED.done',
  },
  {
    what: 'deadlines come before the ends of work',
    file: 'create-kernel.ts',
    from: 'work: clock + 1,\n    deadline: clock + 1 + tables.jobs,',
    to: 'work: clock + 1 + tables.jobs,\n    deadline: clock + 1,',
  },
  {
    what: 'an effect that ends takes another one on the same pool with it',
    near: 114,
    file: 'effects.ts',
    from: 'least = Math.min(least, unitsLeft(units, effect.percent ?? 100, effect.lost ?? 0));',
    to: 'least = unitsLeft(units, effect.percent ?? 100, effect.lost ?? 0);',
  },
  {
    what: 'a decision draws with another number',
    near: 16,
    file: 'automatic.ts',
    from: 'let rest = drawOption(k, n) * sum;',
    to: 'let rest = (1 - drawOption(k, n)) * sum;',
  },
];
