import type { Style } from './style';

/** Where the tour is shown: a board that is redrawn in place, or one line after the other where that is impossible. */
export interface Screen {
  readonly width: number;
  readonly style: Style;
  /** A line that stays. */
  readonly say: (line: string) => void;
  /** The board as it is now; `news` is what changed, for a screen that cannot redraw. */
  readonly paint: (board: readonly string[], news: readonly string[]) => void;
  /** Leaves the last board standing and goes on below it. */
  readonly settle: () => void;
}

type Write = (text: string) => void;

export interface WindowSize {
  readonly columns: number;
  readonly rows: number;
}

export function redrawnScreen(write: Write, { columns: width, rows }: WindowSize, style: Style): Screen {
  let painted = 0;
  let blank = 0;
  const up = (lines: number): string => (lines === 0 ? '' : `\u001B[${lines}A`);
  return {
    width,
    style,
    // above a board that is not settled yet: that one is drawn again below
    say(line) {
      write(painted === 0 ? `${line}\n` : `${up(painted)}\u001B[J${line}\n`);
      painted = 0;
      blank = 0;
    },
    paint(whole) {
      const board = whole.slice(0, rows - 1); // one that is higher than the window cannot be redrawn in place
      blank = Math.max(0, painted - board.length);
      const lines = [...board, ...Array.from({ length: blank }, () => '')];
      write(`${up(painted)}${lines.map((line) => `\u001B[2K${line}\n`).join('')}`);
      painted = lines.length;
    },
    settle() {
      write(up(blank));
      painted = 0;
    },
  };
}

export const lineScreen = (write: (line: string) => void, width: number, style: Style): Screen => ({
  width,
  style,
  say: write,
  paint: (_, news) => news.forEach((line) => write(line)),
  settle: () => undefined,
});
