import { readFileSync } from 'node:fs';
import { counted } from '../../shared/report/words/phrases';
import { guessMapping } from '../../shared/editing/msel/mapping';
import { readMsel } from '../../shared/editing/msel/read-msel';
import { timelineSheet } from '../../shared/editing/msel/timeline';
import { timelineNotes } from '../../shared/editing/msel/timeline-notes';
import { eventScenario, eventSettings, serviceKey, withoutPlan } from '../../shared/model/real-event';
import type { Command, FrozenRun } from '../../shared/model/run';
import { needed, readArguments, workspaceOption } from './arguments';
import { CannotDo, type Verb } from './verb';
import { withBackend, workspaceOf } from './with-backend';

const options = {
  ...workspaceOption,
  title: { type: 'string' },
  began: { type: 'string' },
  back: { type: 'string' },
  'no-plan': { type: 'string' },
  services: { type: 'string' },
} as const;

export const event: Verb = {
  usage:
    'event TIMELINE.md --title T --began 2017-01-31T21:00Z --no-plan WHY [--services A,B] [--back 2017-02-01T18:00Z] [--workspace W] [--json]',
  about: 'Records a real disruption for which no plan was activated, from a timeline that people wrote down.',
  async run(args, { out, note }) {
    const { values, positionals } = readArguments(args, options);
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new CannotDo('Name one file with a timeline.');
    const since = instantOf(needed(values.began, '--began'), '--began');
    const title = needed(values.title, '--title');
    const frozen = frozenEvent(title, since, needed(values['no-plan'], '--no-plan'), servicesOf(values.services));
    const notes = notesOf(textOf(file), file, frozen);
    const ending = values.back === undefined ? [] : endingAt(instantOf(values.back, '--back') - since, frozen);
    const told = await withBackend({ workspace: values.workspace, access: 'write' }, async (ask) => {
      const { runId } = await ask('runs.start', { frozen });
      const { recorded, refused } = await ask('runs.record', { runId, commands: [...notes, ...ending] });
      const { summary } = await ask('runs.load', { runId });
      return { runId, recorded, refused: refused.map(({ why }) => why), outcome: summary.outcome ?? 'open' };
    });
    if (values.json) out(JSON.stringify(told));
    else out(`${title}: ${counted(notes.length, 'entry', 'entries')} recorded, ${told.outcome}.`);
    for (const why of told.refused) note(why);
    note(`Kept as ${told.runId} in ${workspaceOf(values.workspace)}.`);
    return told.refused.length === 0 ? 0 : 1;
  },
};

/** Its times are UTC: a terminal says nothing of where it stands. */
function frozenEvent(title: string, since: number, noPlan: string, services: readonly string[]): FrozenRun {
  const [startsOn = '', clock = ''] = new Date(since).toISOString().split('T');
  const choices = { title, since, startsOn, startsAt: clock.slice(0, 5), noPlan };
  const workflow = withoutPlan(title, services.map((name) => ({ name }))); // prettier-ignore
  const levels = workflow.services.map((_, index) => ({ service: serviceKey(index), percent: 0 }));
  return { workflow, scenario: eventScenario(choices, levels), settings: eventSettings(choices) };
}

function notesOf(text: string, file: string, { scenario, workflow }: FrozenRun): readonly Command[] {
  const { startsOn = '', startsAt = '' } = scenario;
  const sheet = timelineSheet(text, { startsOn, startsAt, offset: 0 });
  const read = sheet.length === 0 ? undefined : readMsel(sheet, guessMapping(sheet), { scenario, workflow, reading: { startsOn } }); // prettier-ignore
  if (read?.ok !== true) throw new CannotDo(`${file} holds no timeline: an entry begins with its time.`);
  return timelineNotes(read.value, workflow);
}

/** Every service is back at that instant. */
const endingAt = (at: number, { workflow }: FrozenRun): readonly Command[] => {
  if (at < 0) throw new CannotDo('--back lies before --began.');
  const steps = workflow.states.filter(({ kind }) => kind === 'step');
  return [
    { kind: 'jump', to: at },
    ...steps.map(({ id }) => ({ kind: 'finish' as const, step: id, outcome: 'done' as const })),
  ];
};

const servicesOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split(',').map((it) => it.trim()).filter((it) => it !== ''); // prettier-ignore

function instantOf(text: string, option: string): number {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) throw new CannotDo(`${option} takes an instant in UTC such as 2017-01-31T21:00Z, not ${text}.`);
  return at;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CannotDo(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
