import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useState, type RefCallback, type UIEvent } from 'react';

/** Rows beyond the edges that are drawn too, so that quick scrolling shows no gap. */
const spare = 12;

interface Options {
  readonly count: number;
  /** Pixels of a row; all have the same. */
  readonly row: number;
  /** Pixels above the rows that stay in place. */
  readonly head: number;
  /** Row to bring into sight whenever it changes; -1 for none. */
  readonly cursor: number;
}

interface WindowedRows {
  readonly viewRef: RefCallback<HTMLDivElement>;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
  /** Draw rows from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
}

/** Which rows of a long table are in sight. */
export function useWindowedRows({ count, row, head, cursor }: Options): WindowedRows {
  const [view, setView] = useState<HTMLDivElement | null>(null);
  const { ref: sizeRef, height } = useElementSize<HTMLDivElement>();
  const [top, setTop] = useState(0);

  useEffect(() => {
    if (!view || cursor < 0) return;
    const above = cursor * row;
    const below = above + row - (view.clientHeight - head);
    if (view.scrollTop > above) view.scrollTo({ top: above });
    else if (view.scrollTop < below) view.scrollTo({ top: below });
  }, [view, cursor, row, head]);

  return {
    viewRef: useMergedRef(setView, sizeRef),
    // Only whole rows matter, so scrolling within one draws nothing anew.
    onScroll: ({ currentTarget }) => setTop(Math.floor(currentTarget.scrollTop / row) * row),
    first: Math.min(Math.max(0, Math.floor(top / row) - spare), count),
    end: Math.min(count, Math.ceil((top + height) / row) + spare),
  };
}
