import type { Migration } from './migrate';
import { plansRunsFindings } from './migration/0001-plans-runs-findings';
import { register } from './migration/0002-register';
import { ownReports } from './migration/0003-own-reports';
import { attachments } from './migration/0004-attachments';
import { sharing } from './migration/0005-sharing';
import { forks } from './migration/0006-forks';
import { realEvents } from './migration/0007-real-events';
import { unnamedFiles } from './migration/0008-unnamed-files';

/** In order, never edited once released: a workspace of any age is brought up by the ones it lacks. */
export const migrations: readonly Migration[] = [
  plansRunsFindings,
  register,
  ownReports,
  attachments,
  sharing,
  forks,
  realEvents,
  unnamedFiles,
];
