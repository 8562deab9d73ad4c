import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkPlan } from '../../shared/compile/check-plan';
import { formatInstant } from '../../shared/basics/time';
import type { Report } from '../../shared/report/report';
import { makeFolder } from '../storage/make-folder';
import { writeWholeFile } from '../write-whole-file';
import { readArguments } from './arguments';
import { readPlanFile } from './plan-file';
import { drive } from './tour/drive';
import { resultText, worstFindings } from './tour/results';
import { lineScreen, redrawnScreen, type Screen } from './tour/screen';
import { takeScreenshots } from './tour/screenshots';
import { coloured, uncoloured } from './tour/style';
import { watchDrill, type Watching } from './tour/watch';
import { CannotDo, type Verb } from './verb';
import { resourcesFolder, withBackend } from './with-backend';

const options = { out: { type: 'string' }, pace: { type: 'string' }, drive: { type: 'string' } } as const;

export const tour: Verb = {
  usage: 'tour [--out DIR] [--pace MS] [--json]',
  about: 'The whole job once, in the terminal: check, drill, kill, resume, report. Needs no window.',
  async run(args, { out, note }) {
    const { values } = readArguments(args, options);
    const pace = Number(values.pace ?? 300);
    const plan = join(resourcesFolder, 'templates/wrong-host.json');
    if (values.drive !== undefined) {
      await drive({ workspace: values.drive, plan, pace });
      return 0;
    }
    const screen = values.json ? lineScreen(note, plainWidth, uncoloured) : screenFor(out);
    const folder = resolve(values.out ?? 'out/tour');
    const workspace = freshWorkspace(folder);
    sayCheck(plan, screen);
    const runId = await drillTwice(workspace, pace, screen);
    const { report, path, planId, isSame } = await finish({ workspace, runId, folder, screen });
    const pictures = await takeScreenshots({ workspace, planId, runId, out: folder });
    if (pictures.length === 0) note('No screenshots: they need a browser on this machine.');
    for (const picture of pictures) screen.say(picture);
    if (values.json) out(JSON.stringify({ runId, outcome: report.overview.outcome, report: path, pictures }));
    return isSame ? 0 : 1;
  },
};

const plainWidth = 100;
/** The window of an ordinary terminal shows the work and the services at least. */
const leastRows = 24;

function screenFor(out: (line: string) => void): Screen {
  const { isTTY, columns, rows } = process.stdout;
  const write = (text: string): void => void process.stdout.write(text);
  const width = Math.min(120, columns);
  const redraws = isTTY && rows >= leastRows && width >= 80 && process.env.NO_COLOR === undefined;
  return redraws ? redrawnScreen(write, { columns: width, rows }, coloured) : lineScreen(out, plainWidth, uncoloured);
}

/** The tour's own file, begun anew each time. */
function freshWorkspace(folder: string): string {
  const workspace = join(folder, 'tour.statedrill');
  makeFolder(folder);
  for (const suffix of ['', '-wal', '-shm', '-lock', '-reserve']) rmSync(workspace + suffix, { force: true });
  return workspace;
}

function sayCheck(path: string, { say, style }: Screen): void {
  const plan = readPlanFile(path);
  const errors = checkPlan(plan).filter((problem) => problem.severity === 'error');
  const { states, transitions } = plan.workflow;
  const injects = plan.scenarios[0]?.injects.length ?? 0;
  say(
    `${style.bold('Check')}   ${states.length} states, ${transitions.length} transitions, ${injects} injects: ${errors.length} errors`,
  );
  if (errors.length > 0) throw new CannotDo(errors[0]?.message ?? 'The template has errors.');
}

/** Half of the drill, a kill without warning, and the other half from the file. Returns the run. */
async function drillTwice(workspace: string, pace: number, screen: Screen): Promise<string> {
  const { say, style, settle } = screen;
  const args = [process.argv[1] ?? '', 'tour', '--drive', workspace, '--pace', String(pace)];
  say(`${style.bold('Drill')}   a live drill on the XState machine, each event saved before it is shown\n`);
  const first = await watchDrill({ args, screen, killWhen: isHalfWay });
  settle();
  say(
    `\n${style.bold('Killed')}  the drilling process got SIGKILL at ${formatInstant(first.watched.clock.at)}, ${first.shown.length} events shown`,
  );
  const second = await watchDrill({ args, screen, known: first.shown.length, killWhen: resumedFrom(first, screen) });
  settle();
  say('');
  return second.runId;
}

function isHalfWay({ watched }: Watching): boolean {
  const { board, frozen, clock } = watched;
  return clock.running && Object.keys(board.injects).length >= frozen.scenario.injects.length / 2;
}

/** Says once what the reopened file holds; never kills. */
function resumedFrom(first: Watching, { say, style }: Screen): (watching: Watching) => boolean {
  let isSaid = false;
  return ({ shown, watched }) => {
    if (!isSaid) {
      const lost = first.shown.filter((event, seq) => shown[seq]?.hash !== event.hash).length;
      if (lost > 0) throw new CannotDo(`${lost} events that were shown are not in the file.`);
      say(
        `${style.bold('Resumed')} every event that was shown is in the file; the clock stands at ${formatInstant(watched.clock.at)}\n`,
      );
    }
    isSaid = true;
    return false;
  };
}

interface Finish {
  readonly workspace: string;
  readonly runId: string;
  readonly folder: string;
  readonly screen: Screen;
}

interface Finished {
  readonly report: Report;
  readonly path: string;
  readonly planId: string;
  /** The record comes out the same when it is played again. */
  readonly isSame: boolean;
}

/** Prints the results, takes the worst findings into the register, writes the report and plays the record again. */
async function finish({ workspace, runId, folder, screen: { say, style, width } }: Finish): Promise<Finished> {
  return withBackend({ workspace, access: 'write' }, async (ask) => {
    const { text } = await ask('report.render', { runId, format: 'json' });
    const report = JSON.parse(text) as Report; // `as`: made a line above by the report itself
    for (const line of resultText(report, style, width)) say(line);
    for (const { accepted: _, ...finding } of worstFindings(report)) await ask('findings.add', finding);
    const path = join(folder, 'report.html');
    writeWholeFile(path, (await ask('report.render', { runId, format: 'html' })).text);
    const [plan] = await ask('plans.list', {});
    const verified = await ask('runs.verify', { runId });
    say(`\n${style.bold('Record')}  ${verified.detail}`);
    say(`${style.bold('Report')}  ${path}`);
    return { report, path, planId: plan?.id ?? '', isSame: verified.chain && verified.replay };
  });
}
