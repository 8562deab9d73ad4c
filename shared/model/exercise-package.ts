import { z } from 'zod';
import { Finding } from './finding';
import { JournalEvent } from './journal';
import { ObjectiveRating, OwnText, ReportEdition } from './own-report';
import { Plan } from './plan';
import { FrozenRun } from './run';

export const PACKAGE_FORMAT = 'statedrill.package';
export const PACKAGE_VERSION = 1;

/** Ids that came from another workspace: they become keys of rows, nothing else. */
const Id = z.string().regex(/^[A-Za-z0-9-]{1,100}$/);

/** What a package says of itself, and the seal of each of its files. */
export const PackageManifest = z.object({
  format: z.literal(PACKAGE_FORMAT),
  version: z.literal(PACKAGE_VERSION),
  title: z.string().max(500),
  runId: Id,
  /** SHA-256 of each file, by name. */
  files: z.record(z.string().max(100), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type PackageManifest = z.infer<typeof PackageManifest>;

/** One drill whole: what was played, what happened, what was found and written. */
export const ExercisePackage = z.object({
  /** The frozen plan, scenario and settings, and the record that is chained to them. */
  run: z.object({ runId: Id, planId: Id.optional(), frozen: FrozenRun, journal: z.array(JournalEvent).min(1) }),
  /** The plan as it stood when the package was made; absent where it is not kept any more. */
  plan: z.object({ id: Id, plan: Plan }).optional(),
  findings: z.array(Finding.extend({ id: Id })),
  report: z.object({
    texts: z.array(OwnText),
    ratings: z.array(ObjectiveRating),
    /** Versions with the report as it was kept. */
    editions: z.array(z.object({ edition: ReportEdition, report: z.unknown() })),
  }),
});
export type ExercisePackage = z.infer<typeof ExercisePackage>;

/** Its parts are its files. */
export const PACKAGE_PARTS = ['run', 'plan', 'findings', 'report'] as const;

/** Bytes of all attached files together that a package holds. */
export const MOST_FILES_PACKED = 100_000_000;

/** A file of a drill, with what is shown of it where it is a picture. */
export interface PackedFile {
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly preview?: Uint8Array | undefined;
}

export const filePath = (hash: string): string => `files/${hash}`;
export const previewPath = (hash: string): string => `previews/${hash}.jpg`;
