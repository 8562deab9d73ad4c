import type { ReportSection } from '../../contract/contract';
import type { Report } from '../report';
import { attached } from './attached-table';
import { communication } from './communication-table';
import { feedback, remarks } from './feedback-tables';
import { ratings, timeUse, untested } from './analysis-tables';
import { column as read, tableOf, type ReportTable } from './table';

/** What a report measures, table by table: findings, actions, services, steps, injects, decisions, notes, what was attached, feedback, the full log. */
export const reportTables = (report: Report, leaveOut: readonly ReportSection[] = []): readonly ReportTable[] =>
  allTables(report).filter(({ name }) => !leaveOut.includes(SECTIONS[name] ?? 'exercise'));

/** The part of the report that each table belongs to. */
const SECTIONS: Readonly<Record<string, ReportSection>> = {
  findings: 'findings',
  actions: 'improvements',
  services: 'services',
  steps: 'steps',
  time: 'time',
  untested: 'untested',
  ratings: 'ratings',
  injects: 'injects',
  responses: 'injects',
  decisions: 'decisions',
  communication: 'communication',
  deviations: 'deviations',
  notes: 'timeline',
  attached: 'attached',
  feedback: 'feedback',
  remarks: 'feedback',
  log: 'log',
};

const allTables = (report: Report): readonly ReportTable[] => [
  findings(report),
  actions(report),
  services(report),
  steps(report),
  timeUse(report),
  untested(report),
  ratings(report),
  injects(report),
  responses(report),
  decisions(report),
  communication(report),
  deviations(report),
  notes(report),
  attached(report),
  feedback(report),
  remarks(report),
  log(report),
];

const numbers = (seqs: readonly number[]): string => seqs.join(' ');
const lines = (texts: readonly string[]): string => texts.join('\n');

/** Those of the register, then those that the record proposes and nobody has accepted. */
function findings({ findings: entered, proposals }: Report): ReportTable {
  const proposed = proposals
    .filter(({ accepted }) => accepted === undefined)
    .map(({ evidence, ...finding }): Omit<Report['findings'][number], 'status'> & { status: string } => ({
      ...finding,
      id: '',
      status: 'proposed',
      seqs: evidence.seqs,
      at: evidence.at,
    }));
  return tableOf(
    'findings',
    [...entered, ...proposed],
    [
      read('ID', 'text', ({ id }) => id),
      read('Status', 'text', ({ status }) => status),
      read('Severity', 'text', ({ severity }) => severity),
      read('Type', 'text', ({ type }) => type),
      read('Finding', 'text', ({ title }) => title),
      read('Description', 'text', ({ description }) => description),
      read('Root cause', 'text', ({ rootCause }) => rootCause),
      read('Owner', 'text', ({ owner }) => owner),
      read('Due', 'text', ({ due }) => due),
      read('At', 'instant', ({ at }) => at),
      read('Log numbers', 'text', ({ seqs }) => numbers(seqs)),
      read('First due', 'text', ({ firstDue }) => firstDue),
      read('Capability element', 'text', ({ element }) => element),
      read('Cost', 'number', ({ cost }) => cost),
      read('Repeats', 'text', ({ repeats }) => repeats),
      read('Proof', 'text', ({ proof }) => (proof?.kind === 'run' ? `${proof.title}: ${proof.what}` : proof && `${proof.verifier}: ${proof.evidence}`)), // prettier-ignore
    ],
  );
}

const actions = ({ improvements }: Report): ReportTable =>
  tableOf('actions', improvements, [
    read('Finding', 'text', ({ finding }) => finding),
    read('Severity', 'text', ({ severity }) => severity),
    read('Status', 'text', ({ status }) => status),
    read('Corrective action', 'text', ({ action }) => action),
    read('Capability element', 'text', ({ element }) => element),
    read('Owner', 'text', ({ owner }) => owner),
    read('Due', 'text', ({ due }) => due),
    read('First due', 'text', ({ firstDue }) => firstDue),
    read('Progress', 'text', ({ progress }) => progress),
    read('Cost', 'number', ({ cost }) => cost),
  ]);

const services = ({ services: results }: Report): ReportTable =>
  tableOf('services', results, [
    read('Key', 'text', ({ key }) => key),
    read('Service', 'text', ({ name }) => name),
    read('Tier', 'number', ({ tier }) => tier),
    read('MBCO, %', 'number', ({ mbco }) => mbco),
    read('Level at start, %', 'number', ({ levelAtStart }) => levelAtStart),
    read('Lowest level, %', 'number', ({ lowest }) => lowest.level),
    read('Level at end, %', 'number', ({ levelAtEnd }) => levelAtEnd),
    read('Interruptions', 'number', ({ interruptions }) => interruptions.length),
    read('Back after', 'duration', ({ recoveredAt }) => recoveredAt),
    read('RTO', 'duration', ({ rto }) => rto.target),
    read('RTO counts from', 'text', ({ rto }) => rto.from),
    read('Away', 'duration', ({ rto }) => rto.elapsed),
    read('RTO verdict', 'text', ({ rto }) => rto.verdict),
    read('RPO', 'duration', ({ rpo }) => rpo.target),
    read('Data lost', 'duration', ({ rpo }) => rpo.loss),
    read('RPO verdict', 'text', ({ rpo }) => rpo.verdict),
    read('MTPD', 'duration', ({ mtpd }) => mtpd.target),
    read('Recovery and work recovery', 'duration', ({ mtpd }) => mtpd.total),
    read('MTPD verdict', 'text', ({ mtpd }) => mtpd.verdict),
    read('Recovery since disruption', 'duration', (it) => sinceOf(it, 'disruption')),
    read('Recovery since detection', 'duration', (it) => sinceOf(it, 'detection')),
    read('Recovery since declaration', 'duration', (it) => sinceOf(it, 'declaration')),
    read('Simulated P50', 'duration', ({ simulated }) => simulated?.p50),
    read('Simulated P95', 'duration', ({ simulated }) => simulated?.p95),
    read('Simulated within RTO, %', 'number', ({ simulated }) => shareOf(simulated?.rto)),
    read('Below MBCO', 'duration', ({ belowMbco }) => belowMbco),
    read('SLA, %', 'number', ({ sla }) => sla),
    read('Below SLA', 'duration', ({ belowSla }) => belowSla),
    read('Capacity lost', 'duration', ({ capacityLost }) => capacityLost),
  ]);

/** Absent where it never came back: the time until the end of the run is no recovery time. */
const sinceOf = ({ since, recoveredAt }: Report['services'][number], point: string): number | undefined =>
  recoveredAt === undefined ? undefined : since.find((it) => it.point === point)?.elapsed;

const shareOf = (share: { count: number; of: number } | undefined): number | undefined =>
  share === undefined || share.of === 0 ? undefined : (share.count / share.of) * 100;

const steps = ({ steps: results }: Report): ReportTable =>
  tableOf('steps', results, [
    read('Key', 'text', ({ state }) => state),
    read('Step', 'text', ({ name }) => name),
    read('Kind', 'text', ({ kind }) => kind),
    read('Owner', 'text', ({ owner }) => owner),
    read('Visit', 'number', ({ visit }) => visit + 1),
    read('Outcome', 'text', ({ outcome }) => outcome),
    read('Planned', 'duration', ({ planned }) => planned),
    read('Simulated P50', 'duration', ({ simulated }) => simulated?.p50),
    read('Simulated P95', 'duration', ({ simulated }) => simulated?.p95),
    read('Actual', 'duration', ({ actual }) => actual),
    read('Difference', 'difference', ({ overrun }) => overrun),
    read('Entered', 'instant', ({ entered }) => entered),
    read('Started', 'instant', ({ started }) => started),
    read('Ended', 'instant', ({ ended }) => ended),
    read('Waited', 'duration', ({ waited }) => waited),
    read('Waited for', 'text', ({ waits }) => waits.map(({ kind, name }) => name || kind).join('; ')),
    read('Paused', 'duration', ({ paused }) => paused),
    read('Attempts', 'number', ({ attempts }) => attempts),
    read('Log numbers', 'text', ({ seqs }) => numbers(seqs)),
  ]);

const injects = ({ injects: results }: Report): ReportTable =>
  tableOf('injects', results, [
    read('No.', 'number', ({ no }) => no),
    read('Inject', 'text', ({ title }) => title),
    read('Status', 'text', ({ status }) => status),
    read('Planned for', 'instant', ({ plannedAt }) => plannedAt),
    read('Released', 'instant', ({ at }) => at),
    read('By', 'text', ({ mode }) => mode),
    read('From', 'text', ({ from }) => from),
    read('To', 'text', ({ to }) => to.join('; ')),
    read('Message', 'text', ({ message }) => message),
    read('Effects', 'text', ({ effects }) => lines(effects)),
    read('Expected', 'text', ({ expected }) => lines(expected)),
    read('Expected actions seen', 'number', ({ seen }) => seen?.length),
    read('Expected actions', 'number', ({ expected, seen }) => (seen === undefined ? undefined : expected.length)),
    read('Response time, room time', 'duration', ({ responseTime }) => responseTime),
    read('Responses', 'number', (inject) => inject.responses.length),
    read('Cost in outage, all services', 'difference', ({ cost }) => total(cost?.map(({ time }) => time))),
    read('Made up on the spot', 'text', ({ improvised }) => (improvised ? 'yes' : 'no')),
  ]);

const total = (times: readonly (number | undefined)[] | undefined): number | undefined =>
  times?.reduce<number>((sum, time) => sum + (time ?? 0), 0);

const responses = ({ injects: results }: Report): ReportTable =>
  tableOf(
    'responses',
    results.flatMap(({ no, title, responses: given }) => given.map((response) => ({ no, title, ...response }))),
    [
      read('Inject no.', 'number', ({ no }) => no),
      read('Inject', 'text', ({ title }) => title),
      read('At', 'instant', ({ at }) => at),
      read('After release, room time', 'duration', ({ roomTime }) => roomTime),
      read('By', 'text', ({ by }) => by),
      read('Response', 'text', ({ text }) => text),
      read('Log number', 'number', ({ seq }) => seq),
    ],
  );

const decisions = ({ decisions: taken }: Report): ReportTable =>
  tableOf('decisions', taken, [
    read('Key', 'text', ({ state }) => state),
    read('Question', 'text', ({ name }) => name),
    read('Owner', 'text', ({ owner }) => owner),
    read('Answer', 'text', ({ chosen }) => chosen),
    read('Other options', 'text', ({ options }) =>
      lines(options.filter(({ isChosen }) => !isChosen).map(({ label }) => label)),
    ),
    read('How', 'text', ({ how }) => how),
    read('By', 'text', ({ by }) => by),
    read('Why', 'text', ({ why }) => why),
    read('Asked', 'instant', ({ entered }) => entered),
    read('Taken', 'instant', ({ at }) => at),
    read('Took', 'duration', ({ took }) => took),
  ]);

const deviations = ({ deviations: left }: Report): ReportTable =>
  tableOf('deviations', left, [
    read('At', 'instant', ({ at }) => at),
    read('Kind', 'text', ({ kind }) => kind),
    read('What was done', 'text', ({ what }) => what),
    read('By', 'text', ({ by }) => by),
    read('Why', 'text', ({ why }) => why),
    read('Log number', 'number', ({ seq }) => seq),
  ]);

const notes = ({ notes: taken }: Report): ReportTable =>
  tableOf('notes', taken, [
    read('At', 'instant', ({ at }) => at),
    read('Kind', 'text', ({ tag }) => tag),
    read('Note', 'text', ({ text }) => text),
    read('By', 'text', ({ by }) => by),
    read('Step', 'text', ({ state }) => state),
    read('Inject', 'text', ({ inject }) => inject),
    read('Log number', 'number', ({ seq }) => seq),
    read('Said by', 'text', ({ who }) => who),
    read('Channel', 'text', ({ channel }) => channel),
    read('Aspect', 'text', ({ aspect }) => aspect),
    read('Taken back', 'text', ({ withdrawn }) => withdrawn),
  ]);

const log = ({ log: events }: Report): ReportTable =>
  tableOf('log', events, [
    read('No.', 'number', ({ seq }) => seq),
    read('Exercise time', 'instant', ({ at }) => at),
    read('Wall clock', 'moment', ({ wall }) => wall),
    read('Event', 'text', ({ cause }) => cause),
    read('What it changed', 'text', ({ changes }) => lines(changes)),
    read('Hash', 'text', ({ hash }) => hash),
  ]);
