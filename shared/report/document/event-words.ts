import { known } from '../../basics/assert';
import { ENGLISH } from '../words/english';
import type { ReportDocument } from './block';

/** A sentence on method by how it begins: their order is nobody's business here. */
const methodOn = (begins: string): string =>
  known(
    ENGLISH.method.find((text) => text.startsWith(begins)),
    `there is a sentence on method: ${begins}`,
  );

/** What the fixed words of a drill's report are in that of a real disruption. Only whole texts of ours change: nobody's own words do. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['Exercise time', 'Since it began'],
  ['Exercise', 'Disruption'],
  ['Exercise time played', 'Length'],
  ['Below the minimum level, by exercise time', 'Below the minimum level, by time since it began'],
  ['Exercise time, all work added up', 'Time since the disruption, all work added up'],
  ['Below the minimum level, by exercise time', 'Below the minimum level, since it began'],
  ['The exercise clock', 'The clock of the record'],
  ['The run at a glance', 'The disruption at a glance'],
  ['The app was closed; the exercise clock stood still.', 'The app was closed; the clock of the record stood still.'],
  [ENGLISH.sections.exercise, 'The disruption'],
  [ENGLISH.sections.untested, 'What this disruption did not touch'],
  [ENGLISH.none.untested, 'It touched every state and option of the plan.'],
  [ENGLISH.none.objectives, 'No objectives: nobody planned this.'],
  [ENGLISH.notes.roomTime, 'Time in which the record was kept. Where it was written afterwards this says nothing of the disruption.'],
  [ENGLISH.notes.log, 'Every event of the record, in order. Time since the disruption as it stood when it was recorded; wall clock in UTC.'],
  [methodOn('Time is'), 'Time is real time since the disruption. An entry with a time of its own stands at that time, and the full log says when it was recorded.'],
  [methodOn('MTPD is'), 'MTPD is compared with recovery plus work recovery time. Where work recovery time was not measured the plan’s figure is used, with what work-arounds added.'],
  [methodOn('Simulated times'), 'Simulated times are what the model expects of the plan, people left out. They never count as actual times.'],
  ['An event put into the exercise: a message, a failure or less capacity.', 'An event put into an exercise; a real disruption has none.'],
  ['A place where the team left the plan and the exercise followed it.', 'A place where the team left the plan and the record followed it.'],
]); // prettier-ignore

/** A stretch of sentences of ours that are made of figures. */
const DRILLED = 'of the plan and scenario as they were drilled';

export const inEventWords = (document: ReportDocument): ReportDocument => changed(document);

function changed<T>(data: T): T {
  if (typeof data === 'string') return (WORDS.get(data) ?? data.replace(DRILLED, 'of the plan as it is')) as T; // `as`: a text for a text
  if (Array.isArray(data)) return data.map((item: unknown) => changed(item)) as T;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, changed(value as unknown)])) as T;
}
