import { expect, it } from 'vitest';
import { EditInject } from '../../../../renderer/drills/injects/edit-inject';
import { revealOf } from '../../../../renderer/ui/effects/reveal-rule';
import { Inject } from '../../../../shared/model/scenario';
import { Room } from '../../../shared/report/room';
import { smallRun } from '../../../shared/report/small-run';
import { aRoom, shownIn, wordsOf } from '../support/a-room';

const blow = Inject.parse({
  id: 'blow', no: 1, title: 'A blow', type: 'inject', mode: 'phone', from: 'Support', to: [], message: 'It is empty.',
  expected: [], trigger: { kind: 'hand' }, effects: [{ op: 'level', service: 'web', percent: 40 }],
  reveal: { kind: 'step', step: 'fix' },
}); // prettier-ignore
const small = smallRun({});
const edit = (inject: Inject): string => {
  const { room } = aRoom(small, new Room({ ...small, scenario: { ...small.scenario, injects: [inject] } }).journal);
  return shownIn(room, <EditInject inject={inject} onClose={() => undefined} />);
};

it('offers the rule by which players learn of what an inject does, where it does something', () => {
  const html = edit(blow);
  expect(wordsOf(html)).toContain('Players learn of the effects');
  expect(html).toContain('value="When a step is done"');
  expect(html).toContain('value="Fix it"');
  expect(wordsOf(edit({ ...blow, effects: [] }))).not.toContain('Players learn of the effects');
});

it('writes down no rule for what is told with the message, and asks for no step where there is none', () => {
  expect(revealOf('message', small.workflow)).toBeUndefined();
  expect(revealOf('hand', small.workflow)).toEqual({ kind: 'hand' });
  expect(revealOf('step', small.workflow)).toEqual({ kind: 'step', step: 'fix' });
  expect(revealOf('step', { states: [] })).toBeUndefined();
});
