import { z } from 'zod';
import { MINUTE, SECOND } from '../../basics/time';
import type { Role } from '../../model/catalogue';
import { foreignInject } from './foreign-inject';
import { plainText } from './plain-text';
import type { ReadInject } from './read-msel';

const Communication = z.object({
  external_entity: z.string(),
  direction: z.enum(['inbound', 'outbound']),
  subject: z.string(),
  body: z.string(),
  delay_after_release_seconds: z.number().min(0).default(0),
});

const IcebergInject = z.object({
  id: z.string(),
  title: z.string(),
  content: z.string(),
  target_teams: z.array(z.string()).default([]),
  sequence_order: z.number().optional(),
  options: z.array(z.object({ id: z.string(), label: z.string(), next_inject_id: z.string().nullish() })).default([]),
  triggers_communications: z.array(Communication).default([]),
  expected_actions: z.array(z.string()).default([]),
  release_at_minutes: z.number().min(0).nullish(),
});
type IcebergInject = z.infer<typeof IcebergInject>;

/** An exercise as IcebergTTX writes it. */
export const IcebergExercise = z.object({
  schema_version: z.string(),
  title: z.string(),
  participant_teams: z.array(z.object({ id: z.string(), label: z.string() })),
  injects: z.array(IcebergInject),
  start_inject_id: z.string().optional(),
});
type IcebergExercise = z.infer<typeof IcebergExercise>;

/**
 * Its injects in their order. There the players' choice leads to the next inject; here the facilitator releases it by
 * hand, and each says which choice leads to it. Messages that an inject sets off become injects of their own.
 */
export function injectsOfIceberg(
  exercise: IcebergExercise,
  roles: readonly Pick<Role, 'key' | 'name'>[],
): ReadInject[] {
  const label = new Map(exercise.participant_teams.map(({ id, label: name }) => [id, name]));
  const inOrder = exercise.injects.toSorted((a, b) => (a.sequence_order ?? 0) - (b.sequence_order ?? 0));
  return inOrder.flatMap((inject) => {
    const teams = inject.target_teams.map((id) => label.get(id) ?? id);
    const at = releasedAt(inject, exercise);
    const own = foreignInject({
      set: {
        title: inject.title || 'Untitled inject',
        message: withChoices(inject),
        expected: inject.expected_actions.map((it) => it.slice(0, 500)),
        trigger: at === undefined ? { kind: 'hand' } : { kind: 'time', at },
      },
      teams,
      roles,
      notes: at === undefined ? [`Released by hand: ${whatLeadsTo(inject, exercise)}.`] : [],
      remarks: at === undefined ? [whatLeadsTo(inject, exercise)] : [],
    });
    return [own, ...inject.triggers_communications.map((sent) => messageOf(sent, inject.title, { at, teams, roles }))];
  });
}

function releasedAt(inject: IcebergInject, { start_inject_id: first }: IcebergExercise): number | undefined {
  if (inject.release_at_minutes !== undefined && inject.release_at_minutes !== null)
    return Math.round(inject.release_at_minutes * MINUTE);
  return inject.id === first ? 0 : undefined;
}

function whatLeadsTo({ id }: IcebergInject, { injects }: IcebergExercise): string {
  const choices = injects.flatMap(({ options }) => options.filter((it) => it.next_inject_id === id));
  return choices.length === 0
    ? 'nothing says when it comes'
    : `it follows the choice ${choices.map(({ label }) => `“${label}”`).join(' or ')}`;
}

const withChoices = ({ content, options }: IcebergInject): string =>
  [
    plainText(content),
    ...(options.length === 0 ? [] : ['', 'Options:', ...options.map(({ label }) => `• ${label}`)]),
  ].join('\n');

function messageOf(
  sent: z.infer<typeof Communication>,
  after: string,
  { at, teams, roles }: { at: number | undefined; teams: string[]; roles: readonly Pick<Role, 'key' | 'name'>[] },
): ReadInject {
  const delay = sent.delay_after_release_seconds * SECOND;
  const isIn = sent.direction === 'inbound';
  return foreignInject({
    set: {
      title: sent.subject || `Message after “${after}”`.slice(0, 500),
      message: plainText(sent.body),
      from: isIn ? sent.external_entity.slice(0, 500) : '',
      type: isIn ? 'inject' : 'expected action',
      mode: 'email',
      trigger: at === undefined ? { kind: 'hand' } : { kind: 'time', at: at + delay },
    },
    teams,
    roles,
    notes: at === undefined ? [`Released by hand, ${sent.delay_after_release_seconds} s after “${after}”.`] : [],
    remarks: isIn ? [] : [`to ${sent.external_entity}`],
  });
}
