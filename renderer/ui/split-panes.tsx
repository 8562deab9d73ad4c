import { Splitter } from '@mantine/core';
import type { SplitterPaneSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useRemembered } from './remembered';
import classes from './split-panes.module.css';

export interface Pane {
  readonly id: string;
  /** `280px` keeps its width when the window grows; `60%` shares what is left. */
  readonly size: SplitterPaneSize;
  readonly min?: SplitterPaneSize;
  readonly max?: SplitterPaneSize;
  readonly content: ReactNode;
}

interface Props {
  /** Name under which this machine remembers the sizes. */
  readonly name: string;
  readonly panes: readonly Pane[];
  readonly orientation?: 'horizontal' | 'vertical';
}

/** Panels side by side that resize by mouse and keys, and remember. */
export function SplitPanes({ name, panes, orientation = 'horizontal' }: Props) {
  const shown = panes.map(({ id }) => id).join(' ');
  const first = panes.map(({ size }) => size);
  const [sizes, setSizes] = useRemembered(`panes.${name}.${shown}`, first);
  return (
    <Splitter
      className={classes.splitter}
      classNames={{ handle: classes.handle }}
      orientation={orientation}
      sizes={sizes.length === panes.length ? sizes : first}
      onSizeChange={setSizes}
      lineSize={1}
      withHandle={false}
    >
      {panes.map(({ id, size, content, ...limits }) => (
        <Splitter.Pane key={id} defaultSize={size} className={classes.pane} {...limits}>
          {content}
        </Splitter.Pane>
      ))}
    </Splitter>
  );
}
