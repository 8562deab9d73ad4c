import { z } from 'zod';
import { REPORT_FORMAT, REPORT_VERSION, Report } from './report';

/** What programs may rely on in a report exported as JSON: JSON Schema, draft 2020-12. */
export const reportJsonSchema = (): object => ({
  $id: `https://statedrill.example.invalid/schema/${REPORT_FORMAT}-${REPORT_VERSION}.json`,
  title: 'After-action report of Statedrill',
  description: 'All times are milliseconds; `at` and its like are exercise time since the disruption.',
  ...z.toJSONSchema(Report, { io: 'output', unrepresentable: 'throw' }),
});
