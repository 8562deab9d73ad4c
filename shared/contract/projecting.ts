import { z } from 'zod';
import { FileHash } from '../model/attachment';
import { ClockReading } from '../model/clock-reading';
import { ProjectorChange, ProjectorSettings, ProjectorView } from '../model/projector';
import { procedure } from './procedure';

/** What a projector shows, and the clock by which it goes on. */
export const ProjectorFrame = z.object({ runId: z.string(), view: ProjectorView, clock: ClockReading });
export type ProjectorFrame = z.infer<typeof ProjectorFrame>;

export const projectingProcedures = {
  /** What a projector may ask for: what the room of this drill knows. News of it come as `projector.view`. */
  'projector.view': procedure(z.object({ runId: z.string() }), ProjectorFrame, ['projector']),
  /** A picture of an inject that is on the projector, as a JPEG. */
  'projector.picture': procedure(z.object({ runId: z.string(), hash: FileHash }), z.object({ bytes: z.string() }), [
    'projector',
  ]),
  'projector.settings': procedure(z.object({ runId: z.string() }), ProjectorSettings),
  'projector.change': procedure(z.object({ runId: z.string(), change: ProjectorChange }), ProjectorSettings),
  /** Where the projector of a drill is opened, relative to the page. */
  'projector.address': procedure(z.object({ runId: z.string() }), z.object({ address: z.string() })),
} as const;

export const projectingEvents = {
  'projector.changed': z.object({ runId: z.string(), settings: ProjectorSettings }),
  'projector.view': ProjectorFrame,
} as const;
