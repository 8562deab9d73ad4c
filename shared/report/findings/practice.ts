import type { Key } from '../../model/ids';
import { counted, firstOf } from '../words/phrases';
import { namesOf } from '../../model/names';
import type { Draft, Rule } from './proposal';

/** Where people left the plan. */
export const deviationRule: Rule = ({ deviations, history }) =>
  deviations.map((deviation) => {
    const state = deviation.state === undefined ? undefined : history.names.find(deviation.state);
    const role = state !== undefined && 'owner' in state ? state.owner : undefined;
    return {
      key: `deviation/${deviation.seq}`,
      title: `Off the plan: ${deviation.what}`,
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
  const { workflow } = history.frozen;
  const told = new Set<Key>();
  return history.frames.flatMap(({ event, board }) =>
    event.changes.flatMap((change): Draft[] => {
      if (change.kind !== 'role' || change.reachable || told.has(change.role)) return [];
      const role = namesOf(workflow).thing('roles', change.role);
      const isCovered = role?.backups?.some((backup) => board.roles[backup] !== false) ?? false;
      if (role === undefined || isCovered) return [];
      told.add(change.role);
      const has = (role.backups?.length ?? 0) > 0 ? 'none of its back-ups answered' : 'the plan names no back-up';
      return [
        {
          key: `role/${change.role}`,
          title: `Nobody could act for ${role.name}`,
          type: 'resource issue',
          severity: 'high',
          description: `${role.name} did not answer and ${has}.`,
          action: {
            text: `Name a back-up for ${role.name}, give it the access it needs and train it.`,
            element: 'organisation',
          },
          evidence: { seqs: [event.seq], at: event.at },
        },
      ];
    }),
  );
};

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

/** Gaps that somebody noted in the room and nobody has entered in the register yet. */
export const gapNoteRule: Rule = ({ history }) => {
  const registered = new Set(history.findings.flatMap(({ evidence }) => evidence?.seqs ?? []));
  return history.journal.flatMap(({ cause, seq, at }): Draft[] => {
    if (cause.kind !== 'command' || cause.command.kind !== 'note' || cause.command.tag !== 'gap') return [];
    const isOwn = history.findings.some(({ proposal }) => proposal?.endsWith(`:note/${seq}`));
    if (registered.has(seq) && !isOwn) return [];
    const { text, state, inject } = cause.command;
    return [
      {
        key: `note/${seq}`,
        title: text,
        type: 'gap',
        severity: 'medium',
        description: text,
        action: { text: 'Agree what closes this gap.', element: 'planning' },
        evidence: { seqs: [seq], at, state, inject },
      },
    ];
  });
};
