import { afterEach, expect, it, vi } from 'vitest';
import { Evaluate } from '../../../../renderer/drills/evaluate/evaluate';
import { Room } from '../../../shared/report/room';
import { smallRun } from '../../../shared/report/small-run';
import { aRoom, shownIn, wordsOf } from '../support/a-room';

const small = smallRun({});
const frozen = { ...small, scenario: { ...small.scenario, objectives: [{ id: 'o1', text: 'Tell customers' }] } };
const WHY = 'Name the evaluator first: a rating is somebody’s.';

function shownWith(evaluator: string | null): string {
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => (key.startsWith('statedrill.unsent.evaluator.room') ? evaluator : null),
  });
  return shownIn(aRoom(frozen, new Room(frozen).journal).room, <Evaluate />);
}
afterEach(() => vi.unstubAllGlobals());

const greyRatings = (html: string): number =>
  html.match(/<button[^>]*disabled=""[^>]*>.*?<b>[PSMUN]<\/b>/g)?.length ?? 0;

it('says beside grey ratings what they wait for', () => {
  const html = shownWith(null);
  expect(greyRatings(html)).toBe(5);
  expect(wordsOf(html)).toContain(WHY);
});

it('lets a named evaluator rate, and says nothing more', () => {
  const html = shownWith('Bo');
  expect(greyRatings(html)).toBe(0);
  expect(wordsOf(html)).not.toContain(WHY);
});
