import { shortInstant } from '../basics/instant';
import { guardSentence } from './guard-sentence';
import { namesOf } from './names';
import type { InjectTrigger } from './scenario';
import type { Workflow } from './workflow';

/** When an inject is released, as people read it. */
export function triggerSentence(trigger: InjectTrigger, workflow: Workflow): string {
  switch (trigger.kind) {
    case 'time':
      return shortInstant(trigger.at);
    case 'condition':
      return `when ${guardSentence(trigger.guard, workflow)}`;
    case 'missed':
      return `if “${namesOf(workflow).state(trigger.state)}” is not done by ${shortInstant(trigger.by)}`;
    case 'hand':
      return 'by hand';
  }
}
