import { attachmentName } from '../model/attachment-words';
import { describeEffect } from '../analysis/describe-effect';
import { byNumber } from '../model/inject-order';
import { namesOf } from '../model/names';
import type { Inject, Scenario } from '../model/scenario';
import { triggerSentence } from '../model/trigger-sentence';
import type { Workflow } from '../model/workflow';
import { csvOf, type CsvValue } from './csv';
import type { ReportTable } from './tables/table';

type Read = (inject: Inject, scenario: Scenario, workflow: Workflow) => CsvValue;

/** The columns of an MSEL as a file, in their order; `readMsel` takes them back, the effects apart. */
const COLUMNS: readonly (readonly [string, Read])[] = [
  ['No', ({ no }) => no],
  ['When', ({ trigger }, _, workflow) => triggerSentence(trigger, workflow)],
  ['Type', ({ type }) => type],
  ['Mode', ({ mode }) => mode],
  ['Title', ({ title }) => title],
  ['From', ({ from }) => from],
  ['To', ({ to }, _, workflow) => to.map((key) => namesOf(workflow).name('roles', key)).join('; ')],
  ['Message', ({ message }) => message],
  ['Expected actions', ({ expected }) => expected.join('\n')],
  ['Objective', ({ objective }, { objectives }) => objectives.find(({ id }) => id === objective)?.text ?? objective],
  ['Effects', ({ effects }, _, workflow) => effects.map((it) => describeEffect(it, workflow)).join('; ')],
  ['Importance', ({ importance }) => importance],
  ['Source', ({ source }) => source],
  ['Attachments', ({ attachments = [] }) => attachments.map(attachmentName).join('; ')],
];

/** The MSEL of a scenario as a table, by number. */
export const mselTable = (scenario: Scenario, workflow: Workflow): ReportTable => ({
  name: 'msel',
  columns: COLUMNS.map(([title]) => ({ title, kind: title === 'No' ? 'number' : 'text' })),
  rows: byNumber(scenario.injects).map((inject) => COLUMNS.map(([, read]) => read(inject, scenario, workflow))),
});

/** The same as CSV. */
export function mselCsv(scenario: Scenario, workflow: Workflow): string {
  const { columns, rows } = mselTable(scenario, workflow);
  return csvOf([columns.map(({ title }) => title), ...rows]);
}
