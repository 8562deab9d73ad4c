import type { Board } from '../../journal/board';
import type { Workflow } from '../../model/workflow';
import type { Consequence } from '../consequence';
import { channelsOf, deadBy, otherChannels } from './channels';
import { dutiesOf } from './duty';

/** Who can be told no more, or again: of the channels by which the plan tells somebody. */
export function channelConsequences(before: Board, after: Board, workflow: Workflow): readonly Consequence[] {
  return channelsOf(workflow).flatMap(({ key, name }): Consequence[] => {
    const audiences = dutiesOf(workflow).filter(({ channel }) => channel === key);
    const isDead = deadBy(after, workflow, key) !== undefined;
    const wasDead = deadBy(before, workflow, key) !== undefined;
    if (audiences.length === 0 || isDead === wasDead) return [];
    const who = audiences.map((duty) => duty.name).join(', ');
    if (!isDead) return [{ kind: 'channel', key, tone: 'better', text: `${who}: ${name} reaches them again` }];
    const [other] = otherChannels(after, workflow, key);
    const left = other === undefined ? 'no other channel of the plan is left' : `${other.name} is left`;
    return [{ kind: 'channel', key, tone: 'worse', text: `${who}: not reached by ${name}; ${left}` }];
  });
}
