import type { Migration } from '../migrate';

/** The drills that go on from another one are found by that one: its report says what came of them. */
export const forks: Migration = {
  version: 6,
  name: 'drills that go on from another are found by it',
  up: `
CREATE INDEX journal_fork ON journal_event (json_extract(cause, '$.command.of'))
  WHERE json_extract(cause, '$.command.kind') = 'fork';
`,
};
