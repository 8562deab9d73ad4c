import { useState } from 'react';
import { changeProjector } from '../../../shared/analysis/known/projector-settings';
import type { ProjectorChange, ProjectorSettings } from '../../../shared/model/projector';
import { call } from '../../client/client';
import { evenNow } from '../../client/even-time';
import { createResource, useResource } from '../../client/resource';

/** What is on the projector of a drill, the same in every window of the facilitator. */
export function useProjector(runId: string): {
  readonly settings: ProjectorSettings | undefined;
  readonly change: (change: ProjectorChange) => void;
} {
  const [resource] = useState(() => createResource('projector.settings', { runId }, ['projector.changed']));
  const read = useResource(resource);
  return {
    settings: read.kind === 'ready' ? read.value : undefined,
    change: (change) => {
      // shown at once; what the program says of it comes back as an event
      resource.store.set((now) =>
        now.kind === 'ready' ? { ...now, value: changeProjector(now.value, change, evenNow()) } : now,
      );
      void call('projector.change', { runId, change });
    },
  };
}

/** Opens the window for the room: Electron takes the request and opens one of its own, a browser opens a window. */
export async function openProjector(runId: string): Promise<void> {
  const answer = await call('projector.address', { runId });
  // no opener: the page for the room must not inherit the facilitator's session
  if (answer.ok) window.open(answer.value.address, '_blank', 'noopener,popup,width=1280,height=720');
}
