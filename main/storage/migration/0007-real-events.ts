import type { Migration } from '../migrate';

/** Lists tell real disruptions from drills without reading the whole of what each is pinned to. */
export const realEvents: Migration = {
  version: 7,
  name: 'real disruptions are told from drills',
  up: `
CREATE INDEX run_is_event ON run (id) WHERE json_extract(frozen, '$.scenario.exerciseType') = 'real event';
`,
};
