import { describe, expect, it } from 'vitest';
import { redrawnScreen } from '../../../../main/cli/tour/screen';
import { uncoloured } from '../../../../main/cli/tour/style';

/** What a terminal shows after these writes: lines, moved up in and cleared as the sequences say. */
function terminal() {
  const lines: string[] = [''];
  let row = 0;
  const write = (text: string): void => {
    for (const [, up, other] of text.replaceAll('\u001B', '^').matchAll(/\^\[(\d+)A|(\^\[2K|\^\[J|\n|[^^\n]+)/g)) {
      if (up !== undefined) row -= Number(up);
      else if (other === '^[2K') lines[row] = '';
      else if (other === '^[J') lines.splice(row, lines.length, '');
      else if (other === '\n') lines[++row] ??= '';
      else lines[row] = `${lines[row]}${other}`;
    }
  };
  return { write, shown: () => lines };
}

describe('a board that is redrawn in place', () => {
  it('leaves nothing of a longer board behind, and goes on right below the last one', () => {
    const { write, shown } = terminal();
    const screen = redrawnScreen(write, { columns: 80, rows: 24 }, uncoloured);
    screen.say('Drill');
    screen.paint(['clock 1', 'work', 'more work'], []);
    screen.paint(['clock 2', 'work'], []);
    screen.paint(['clock 3'], []);
    screen.settle();
    screen.say('Killed');

    expect(shown()).toEqual(['Drill', 'clock 3', 'Killed', '', '']);
  });

  it('lets a line be said above the board while it is drawn', () => {
    const { write, shown } = terminal();
    const screen = redrawnScreen(write, { columns: 80, rows: 24 }, uncoloured);
    screen.paint(['clock 1', 'work'], []);
    screen.say('Resumed');
    screen.paint(['clock 2', 'work'], []);

    expect(shown()).toEqual(['Resumed', 'clock 2', 'work', '']);
  });

  it('is cut at the height of the window, or it could not be drawn over', () => {
    const { write, shown } = terminal();
    const screen = redrawnScreen(write, { columns: 80, rows: 3 }, uncoloured);
    screen.paint(['clock 1', 'work', 'more work', 'injects'], []);
    screen.paint(['clock 2', 'work', 'more work', 'injects'], []);

    expect(shown()).toEqual(['clock 2', 'work', '']);
  });
});
