import type { Key } from '../../model/ids';
import type { JournalEvent } from '../../model/journal';
import type { History } from '../history';
import { clip } from '../words/clip';
import { counted, firstOf } from '../words/phrases';
import type { Draft, Rule } from './proposal';

/** Where people left the plan. */
export const deviationRule: Rule = ({ deviations, history }) =>
  deviations.map((deviation) => {
    const state = deviation.state === undefined ? undefined : history.names.find(deviation.state);
    const role = state !== undefined && 'owner' in state ? state.owner : undefined;
    return {
      key: `deviation/${deviation.seq}`,
      title: `Practice differs from plan: ${deviation.what}`,
      type: 'gap',
      severity: 'medium',
      description: `Reason given: ${deviation.why}`,
      action: {
        text: 'Decide whether the plan takes over what was done, or practice goes back to the plan.',
        element: 'planning',
      },
      owner: role === undefined ? undefined : history.names.name('roles', role),
      evidence: { seqs: [deviation.seq], at: deviation.at, state: deviation.state },
    };
  });

/** Roles that did not answer while nobody was left to take over. */
export const roleRule: Rule = ({ history }) => {
  const { roles } = history.frozen.workflow;
  const told = new Set<Key>();
  return history.turns.flatMap(({ event, board }) =>
    event.changes.flatMap((change): Draft[] => {
      if (change.kind !== 'role' || change.reachable) return [];
      // The one who fell silent, and whoever was away already and had this one for a back-up.
      const affected = roles.filter(({ key, backups }) => key === change.role || backups?.includes(change.role));
      const alone = affected.filter(
        ({ key, backups = [] }) =>
          board.roles[key] === false && !told.has(key) && backups.every((backup) => board.roles[backup] === false),
      );
      return alone.map((role) => {
        told.add(role.key);
        return silent(role, event, history);
      });
    }),
  );
};

function silent(
  { key, name, backups = [] }: History['frozen']['workflow']['roles'][number],
  { seq, at }: JournalEvent,
  { journal }: History,
): Draft {
  const since = journal.findLast(
    (event) =>
      event.seq <= seq &&
      event.changes.some((change) => change.kind === 'role' && change.role === key && !change.reachable),
  );
  const has = backups.length > 0 ? 'none of its back-ups answered' : 'the plan names no back-up';
  return {
    key: `role/${key}`,
    title: `Nobody could act for ${name}`,
    type: 'resource issue',
    severity: 'high',
    description: `${name} did not answer and ${has}.`,
    action: { text: `Name a back-up for ${name}, give it the access it needs and train it.`, element: 'organisation' },
    evidence: { seqs: [since?.seq ?? seq, seq], at },
  };
}

/** What the drill did not touch is no evidence that it works. */
export const coverageRule: Rule = ({ coverage, history }) => {
  const steps = coverage.states.filter(({ kind }) => kind === 'step').map(({ name }) => name);
  if (steps.length === 0) return [];
  return [
    {
      key: 'not-reached',
      title: `${counted(steps.length, 'plan step was', 'plan steps were')} never reached`,
      type: 'gap',
      severity: 'low',
      description: `Not tested by this run: ${firstOf(steps, 12)}.`,
      action: { text: 'Play a drill that leads through the untested steps.', element: 'exercise' },
      evidence: { seqs: [history.journal.at(-1)?.seq ?? 0], at: history.end },
    },
  ];
};

function answeredIn({ journal }: History): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { cause } of journal)
    if (cause.kind === 'command' && cause.command.kind === 'note' && cause.command.re !== undefined)
      found.add(cause.command.re);
  return found;
}

/** Gaps that somebody noted in the room and questions that nobody answered, as far as nobody has entered them yet. */
export const gapNoteRule: Rule = ({ history }) => {
  const answered = answeredIn(history);
  const registered = new Set(history.findings.flatMap(({ evidence }) => evidence?.seqs ?? []));
  return history.journal.flatMap(({ cause, seq, at }): Draft[] => {
    if (cause.kind !== 'command' || cause.command.kind !== 'note') return [];
    if (cause.command.tag !== 'gap' && (cause.command.tag !== 'question' || answered.has(seq))) return [];
    const isOwn = history.findings.some(({ proposal }) => proposal?.endsWith(`:note/${seq}`));
    if (registered.has(seq) && !isOwn) return [];
    const { text, state, inject, tag } = cause.command;
    return [
      {
        key: `note/${seq}`,
        title: text,
        type: 'gap',
        severity: 'medium',
        description: tag === 'gap' ? text : `Asked in the room, and not answered: ${text}`,
        action: { text: `${tag === 'gap' ? 'Close this gap' : 'Answer in the plan'}: ${clip(text, 160)}`, element: 'planning' }, // prettier-ignore
        evidence: { seqs: [seq], at, state, inject },
      },
    ];
  });
};
