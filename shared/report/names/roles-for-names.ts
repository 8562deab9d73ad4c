import { attendanceOf } from '../../analysis/attendance';
import type { JournalEvent } from '../../model/journal';
import { peopleOf, type PlayingPerson } from '../../model/roster';
import type { FrozenRun } from '../../model/run';
import type { Workflow } from '../../model/workflow';
import type { Report } from '../report';
import { ownByRole } from './own-by-role';

/** Who writes the record where it is nobody's name. */
const HOSTS = ['Facilitator', 'Command line'];

/**
 * The report with roles in the place of the people the plan knows, of those who kept the record, of those who were called
 * at the roll call and of those who joined over the network: their names are nobody's business outside the team. Names that somebody typed into a text and the plan does not know stay.
 */
export function rolesForNames(whole: Report, { workflow, scenario }: Cast, journal: readonly JournalEvent[]): Report {
  const roles = rolesByName(workflow, peopleOf(workflow, scenario), journal);
  const report = { ...whole, ...(whole.own && { own: ownByRole(whole.own, roles) }), ...(whole.feedback && { feedback: unnamed(whole.feedback) }), findings: whole.findings.map((it) => verified(it, roles)) }; // prettier-ignore
  if (roles.size === 0) return report;
  const longestFirst = [...roles.keys()].toSorted((a, b) => b.length - a.length).map(quoted);
  const name = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return replaced(report, (text) => text.replaceAll(name, (found) => roles.get(found) ?? found));
}

type Cast = Pick<FrozenRun, 'workflow' | 'scenario'>;

/** Who signs that a finding is mended is named by whatever was typed there. */
const verified = (
  finding: Report['findings'][number],
  known: ReadonlyMap<string, string>,
): Report['findings'][number] =>
  finding.proof?.kind === 'signed'
    ? { ...finding, proof: { ...finding.proof, verifier: known.get(finding.proof.verifier) ?? 'the verifier' } }
    : finding;

/** Whose form it is is nobody's business outside the team, whether the plan knows the name or not. */
const unnamed = (feedback: NonNullable<Report['feedback']>): NonNullable<Report['feedback']> => ({
  ...feedback,
  forms: feedback.forms.map((form, index) => (form.who === undefined ? form : { ...form, who: `Participant ${index + 1}` })), // prettier-ignore
});

function rolesByName(
  { people, roles }: Workflow,
  cast: readonly PlayingPerson[],
  journal: readonly JournalEvent[],
): ReadonlyMap<string, string> {
  const roleNames = new Map(roles.map((role) => [role.key, role.name]));
  const known = new Set([...roleNames.values(), ...HOSTS]);
  const byName = new Map<string, string>();
  const called = attendanceOf(journal).flatMap(({ who, standIn }) => (standIn === undefined ? [who] : [who, standIn]));
  for (const name of called) if (!byName.has(name)) byName.set(name, `Participant ${byName.size + 1}`);
  for (const { cause } of journal)
    if (cause.kind === 'command')
      byName.set(
        cause.by,
        cause.sent === undefined ? 'Facilitator' : (cause.sent.as ?? byName.get(cause.by) ?? 'Participant'),
      );
  for (const person of [...people, ...cast])
    byName.set(person.name, roleNames.get(person.roles?.[0] ?? '') ?? byName.get(person.name) ?? 'Participant');
  return new Map([...byName].filter(([name]) => name.trim().length > 1 && !known.has(name)));
}

const quoted = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What is no person's text: hashes, keys. */
const FIXED = new Set(['hash', 'headHash', 'frozenHash', 'format', 'id', 'key', 'runId']);

function replaced<T>(data: T, change: (text: string) => string, field = ''): T {
  if (typeof data === 'string') return (FIXED.has(field) ? data : change(data)) as T; // `as`: a text for a text
  if (Array.isArray(data)) return data.map((item: unknown) => replaced(item, change, field)) as T;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, replaced(value as unknown, change, key)])) as T; // prettier-ignore
}
