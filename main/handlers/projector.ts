import { ok } from '../../shared/basics/result';
import type { ProjectorDesk } from '../projector/projector-desk';
import type { HandlersOf } from './handler';

export interface ProjectorHandling {
  readonly desk: ProjectorDesk;
  /** Lets a projector of the browser host in; Electron's windows need none. */
  readonly token?: string | undefined;
}

export function createProjectorHandlers({ desk, token }: ProjectorHandling): HandlersOf<'projector'> {
  const key = token === undefined ? '' : `#token=${token}`;
  return {
    'projector.view': ({ runId }) => desk.frame(runId),
    'projector.picture': ({ runId, hash }) => {
      const picture = desk.picture(runId, hash);
      return picture.ok ? ok({ bytes: Buffer.from(picture.value).toString('base64') }) : picture;
    },
    'projector.settings': ({ runId }) => ok(desk.settings(runId)),
    'projector.change': ({ runId, change }) => ok(desk.change(runId, change)),
    'projector.address': ({ runId }) => ok({ address: `projector.html?run=${encodeURIComponent(runId)}${key}` }),
  };
}
