import { namesOf } from '../../../shared/model/names';
import type { Inject } from '../../../shared/model/scenario';
import type { Workflow } from '../../../shared/model/workflow';

/** Until when the room does not know what an inject did. */
export function hiddenUntil({ reveal }: Inject, workflow: Workflow): string {
  return reveal?.kind === 'step'
    ? `until “${namesOf(workflow).state(reveal.step)}” is done`
    : 'until you tell the room';
}
