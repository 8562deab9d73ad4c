// A two-hour tabletop of "Wrong host" as a facilitator and a scribe would record it, through the real backend.
import { workActions } from '../../shared/analysis/work-actions';
import { seenNote } from '../../shared/analysis/inject-queue';
import { known } from '../../shared/basics/assert';
import { MINUTE, type Ms } from '../../shared/basics/time';
import type { EventPayload, Input, Output, ProcedureName } from '../../shared/contract/contract';
import { emptyBoard, fold, type Board } from '../../shared/journal/board';
import type { JournalEvent } from '../../shared/model/journal';
import { freeze, liveSettings } from '../../shared/model/freeze';
import { Plan } from '../../shared/model/plan';
import type { Inject } from '../../shared/model/scenario';
import type { Command } from '../../shared/model/run';
import type { Backend } from '../../main/backend';
import type { FakeTime } from '../main/support/fake-time';

const PEOPLE = ['Ines Ferreira', 'Bo Lindqvist', 'Marta Kowalska', 'Jonas Weber', 'Aiko Tanaka', 'Tom Okafor'] as const;

/** What was said at the first sight of a piece of work. */
const SAID: Readonly<Record<string, Command>> = {
  'Stop all work on the database hosts': { kind: 'note', tag: 'strength', text: '“Hands off.” One person led, and everybody stopped typing within a minute.' }, // prettier-ignore
  'Does the recovery plan apply?': { kind: 'note', tag: 'gap', text: 'Three people looked for the plan in the wiki, which was down with everything else.', aspect: 'failure point' }, // prettier-ignore
  'Check every copy at once': { kind: 'note', tag: 'gap', text: 'Nobody reads the mailbox that the failed dumps are reported to.', aspect: 'failure point' }, // prettier-ignore
  'See whether the standby still holds data': { kind: 'note', tag: 'observation', text: 'The standby holds nothing: there is nothing to restore from it.' }, // prettier-ignore
  'Which copy do we restore?': { kind: 'note', tag: 'question', text: 'Who may decide to lose six hours of data: the incident lead, or the platform lead?' }, // prettier-ignore
  'Copy the data directory to production': { kind: 'note', tag: 'gap', text: 'We reckoned with “two hours” before anybody had measured the disk.', aspect: 'performance' }, // prettier-ignore
  'Publish live notes and name the lost hours': { kind: 'note', tag: 'strength', text: 'The draft of the live note named the lost hours, plainly.' }, // prettier-ignore
};

/** Why what was decided was decided. */
const WHY: Readonly<Record<string, string>> = {
  'Does the recovery plan apply?': 'Customers cannot work, and nobody knows for how long.',
  'Which copy do we restore?': 'The scheduled copy would lose a day.',
};

/** Against the plan's own time, where it was not kept. */
const PACE: Readonly<Record<string, number>> = {
  'Take the application offline': 1.8,
  'Find the snapshots that feed staging': 1.3,
  'Copy the data directory to production': 1.02,
  'Find out who gets the failure mail': 2.5,
  'Move all id sequences forward': 0.8,
  'Load webhook rows, run acceptance checks': 0.9,
};

/** Exercise time runs sixty times as fast as the room's, and stands while an inject is talked over. */
const SPEED = 60;
const TALK = 6 * MINUTE;

/** Who is told, how, and how long that lasts: customers more seldom than the plan promises, management never. */
const TELLINGS = [
  { duty: 'tellCustomers', channel: 'statusChannel', every: 90 * MINUTE },
  { duty: 'tellStaff', channel: 'bridge', every: 120 * MINUTE },
  { duty: 'tellAuthority', channel: 'companyMail', every: Infinity },
] as const;

/** Plays it to its end; the findings are taken up with owners and dates, two objectives are rated. Returns the run's id. */
export async function tabletop(backend: Backend, time: FakeTime): Promise<string> {
  const ask = async <N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const reply = await backend.dispatch(name, input, { kind: 'facilitator', name: 'Ines Ferreira' });
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.value as Output<N>; // `as`: the contract's table is typed by name
  };
  let board: Board = emptyBoard;
  let last = { at: 0, wall: 0 };
  const hear = (events: readonly JournalEvent[]): void => {
    board = events.reduce(fold, board);
    last = events.at(-1) ?? last;
  };
  backend.subscribe((name, payload) => {
    if (name === 'run.journal') hear((payload as EventPayload<'run.journal'>).events); // `as`: by its name
  });
  const templates = await ask('templates.list', {});
  const plan = Plan.parse(templates.find(({ id }) => id === 'wrong-host')?.plan);
  const { workflow } = plan;
  const scenario = known(plan.scenarios[0], 'the template has a scenario');
  const settings = liveSettings({ title: 'Tabletop: wrong host', completion: 'facilitator', holdAtInjects: true, speed: SPEED }); // prettier-ignore
  const { id: planId } = await ask('plans.create', { plan, fromTemplate: 'wrong-host' });
  const { runId } = await ask('runs.start', { frozen: freeze(plan, scenario, settings), planId });
  const loaded = await ask('runs.load', { runId });
  board = loaded.journal.reduce(fold, emptyBoard);
  last = loaded.journal.at(-1) ?? last;
  const say = (command: Command) => ask('runs.command', { runId, command });
  const now = (): Ms => last.at + (board.clock.running ? (time.now() - last.wall) * SPEED : 0);

  for (const [n, who] of PEOPLE.entries()) await say({ kind: 'attend', who, standing: n === 4 ? 'remote' : 'present' });
  await say({ kind: 'attend', who: 'Head of databases', standing: 'absent' });
  const injectOf = (id: string) => scenario.injects.find((inject) => inject.id === id);
  await say({ kind: 'resume' });
  await say({ kind: 'pause' });
  await talkOver(scenario.injects[0], { time, say });
  await say({ kind: 'resume' });
  const seen = new Set<string>();
  const heard: Record<string, number> = {};
  for (let turn = 0; turn < 2_000 && board.ended === undefined; turn += 1) {
    if (!board.clock.running) {
      const { hold } = board.clock;
      await talkOver(hold?.kind === 'inject' ? injectOf(hold.inject) : undefined, { time, say });
      await say({ kind: 'resume' });
    }
    for (const id of Object.keys(board.work)) {
      if (board.ended !== undefined) break;
      const words = SAID[workflow.states.find((it) => it.id === id)?.name ?? ''];
      if (words !== undefined && !seen.has(id)) await say(words);
      seen.add(id);
      await act(id, now(), { board, workflow, say });
    }
    for (const { duty, channel, every } of TELLINGS) {
      if (board.ended !== undefined || board.zeroPoints.declaration === undefined || now() < (heard[duty] ?? 0))
        continue;
      heard[duty] = now() + every;
      await say({ kind: 'tell', duty, channel, approvedBy: 'Bo Lindqvist' });
    }
    if (board.ended === undefined && board.clock.running) time.pass(MINUTE / SPEED);
  }
  if (board.ended === undefined) await say({ kind: 'end', why: 'The time of the room is over.' });
  await takeUp(ask, runId, planId);
  const rate = (n: number, value: 'P' | 'S' | 'M' | 'U' | 'N', rationale: string) => {
    const objective = scenario.objectives[n];
    return objective === undefined ? undefined : ask('editions.rate', { runId, rating: { objective: objective.id, evaluator: 'Tom Okafor', value, rationale } }); // prettier-ignore
  };
  await rate(0, 'P', 'One person led from the first minute, and nobody touched the hosts.');
  await rate(1, 'S', 'The copy was copied before it was touched; to find it took an hour and a half.');
  await rate(2, 'M', 'The first estimate, two hours, was a guess: the copy alone took nine times as long.');
  await rate(3, 'M', 'Customers heard from us, but too seldom; key accounts were forgotten.');
  return runId;
}

type Ask = <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Output<N>>;
interface Hands {
  readonly board: Board;
  readonly workflow: Plan['workflow'];
  readonly say: Say;
}
type Say = (command: Command) => Promise<unknown>;

/** What the room said to each inject, by its number. */
const ANSWERS: Readonly<Record<number, string>> = {
  1: 'Nobody touches the hosts. The incident lead leads; the site goes offline on purpose.',
  2: 'The dump is given up. Somebody looks for who gets the failure mail.',
  3: 'Written down as a gap; we do not wait for the provider.',
  4: 'The incident lead says it in one sentence: the plan is in force.',
  5: 'She goes home. From now on two people look at every command.',
  6: 'We take the six-hour copy and say so; a second copy is built for the webhook rows.',
  7: 'Nobody answered the chief executive; among ourselves we said two hours, before anybody had measured the disk.',
  8: 'More people will not help. The estimate moves to the next day.',
  9: 'Repositories are safe; comments and issues of six hours are not.',
  10: 'We wait for the webhook rows: they are loaded before the checks.',
  11: 'Nobody in the room knew who rebuilds the standby.',
};
/** Expected, and not seen. */
const NOT_SEEN = new Set(['Divide size by measured rate', 'Do not promise: give a range and the time of the next update', 'Serve the status from somewhere else', 'A finding with an owner and a date', 'A fresh backup is taken and restored somewhere before the day is over']); // prettier-ignore

/** What is expected is talked over and ticked where it was seen; then the room answers. */
async function talkOver(inject: Inject | undefined, { time, say }: Room): Promise<void> {
  if (inject === undefined) return time.pass(TALK);
  const seen = inject.expected.filter((expected) => !NOT_SEEN.has(expected));
  for (const text of [...seen.map(seenNote), ANSWERS[inject.no] ?? 'Taken note of.']) {
    time.pass(TALK / (seen.length + 1));
    await say({ kind: 'note', tag: text === ANSWERS[inject.no] ? 'answer' : 'observation', inject: inject.id, text, who: 'Tom Okafor' }); // prettier-ignore
  }
}

interface Room {
  readonly time: FakeTime;
  readonly say: Say;
}

/** What is done takes as long as the room says it does, and what has to be decided is talked over. */
async function act(id: string, now: Ms, { board, workflow, say }: Hands): Promise<void> {
  const work = board.work[id];
  if (work === undefined) return;
  const name = workflow.states.find((it) => it.id === id)?.name ?? '';
  if (work.kind === 'decision' && now - work.entered >= 10 * MINUTE) {
    const [first] = workActions(board, workflow, id).main;
    if (first !== undefined && first.refusal === undefined)
      await say(withName(first.give(WHY[name] ?? 'It is the first of the plan.')));
    return;
  }
  if (work.kind !== 'step' || work.phase !== 'working' || work.due === undefined) return;
  const planned = work.due - work.entered;
  if (now < work.entered + planned * (PACE[name] ?? 1)) return;
  await say({ kind: 'finish', step: id, outcome: 'done' });
}

const withName = (command: Command): Command =>
  command.kind !== 'choose'
    ? command
    : { ...command, decidedBy: 'Bo Lindqvist', ...(command.decision === 'declare' && { activation: { authority: 'Incident lead' } }) }; // prettier-ignore

/** Who takes on what some of the proposals ask for, and by when; where it only says what was found, what is to be done. */
const TAKEN = [
  { finding: /^Code hosting web application and .* lost/, owner: 'Database on call', due: '2026-12-11' },
  { finding: /^Code hosting web application exceeded its MTPD/, owner: 'Incident lead', due: '2026-12-18' },
  { finding: /^Code hosting web application missed its RTO/, owner: 'Platform lead', due: '2027-01-15' },
  { finding: /^Primary relational database missed its RTO/, owner: 'Platform lead', due: '2027-01-15' },
  { finding: /key accounts: never told/, owner: 'Support lead', due: '2027-01-29' },
  {
    finding: /looked for the plan in the wiki/,
    action: 'Keep the plan where it can be read when everything is down: on paper, and outside the site.',
    owner: 'Incident lead',
    due: '2026-12-18',
  },
  {
    finding: /reckoned with “two hours”/,
    action: 'Give no estimate of a copy before its rate has been measured for ten minutes.',
    owner: 'Database on call',
    due: '2026-12-18',
  },
] as const;

async function takeUp(ask: Ask, runId: string, planId: string): Promise<void> {
  const proposals = await ask('report.proposals', { runId });
  for (const { finding, owner, due, ...own } of TAKEN) {
    const proposal = known(proposals.find(({ title }) => finding.test(title)), `the run proposes ${finding.source}`); // prettier-ignore
    const { accepted: _a, dismissed: _d, ...draft } = proposal;
    const text = 'action' in own ? own.action : (draft.actions[0]?.text ?? draft.title);
    const action = { ...draft.actions[0], text, owner, due };
    await ask('findings.add', { ...draft, owner, due, actions: [action], links: { ...draft.links, planId } });
  }
}
