import { expect, it, vi } from 'vitest';
import { Stage } from '../../../../renderer/drills/lanes/stage';
import { firstView, viewAtEnd } from '../../../../renderer/drills/room/room-context';
import { Room } from '../../../shared/report/room';
import { smallRun } from '../../../shared/report/small-run';
import { aRoom, shownIn, wordsOf } from '../support/a-room';

const ended = new Room(smallRun({})).say({ kind: 'end' });

it('closes at EndEx whatever lay over the board, and keeps what is being written', () => {
  const busy = { ...firstView, panel: 'inject', inject: 'blow', shows: 'drawing', listed: 'coming', entry: 'gap', tag: 'gap' } as const; // prettier-ignore
  expect(viewAtEnd(busy)).toEqual({ ...firstView, entry: 'gap', tag: 'gap' });
});

it('shows how it ended, the way to the report and the hot wash', () => {
  vi.stubGlobal('sessionStorage', { getItem: () => null });
  const html = shownIn(aRoom(ended.frozen, ended.journal).room, <Stage />);
  expect(wordsOf(html)).toContain('Open the report');
  expect(wordsOf(html)).toContain('Hot wash');
  vi.unstubAllGlobals();
});
