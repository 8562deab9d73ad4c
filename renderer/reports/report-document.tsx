import { useEffect, useRef } from 'react';
import { logRowId } from '../../shared/report/document/story';
import classes from './report-screen.module.css';

interface Props {
  readonly html: string;
  readonly title: string;
  /** What to bring into sight; a new object each time somebody asks, also for the same line. */
  readonly place: LogPlace | undefined;
  /** Asked for an event that a long log leaves out here. */
  readonly onElsewhere?: (seq: number) => void;
  readonly onShown?: () => void;
}

/** An event of the full log by its number, or a section. */
export type LogPlace = { readonly seq: number } | { readonly section: string };

/**
 * The document as it is exported, in a frame in which nothing can run: `allow-same-origin` without `allow-scripts`
 * lets the page around it scroll to a line, and lets the document do nothing.
 */
export function ReportDocument({ html, title, place, onElsewhere, onShown }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const scrolled = useRef(0);
  /** Where the reader wants to be once the document that has it is there. */
  const sought = useRef(place);

  useEffect(() => {
    if (place !== undefined && !bring(frame.current, place) && 'seq' in place) {
      sought.current = place;
      onElsewhere?.(place.seq);
    }
  }, [place, onElsewhere]);

  const loaded = (): void => {
    // once it is painted: what is asked for then is work for the same thread
    requestAnimationFrame(() => requestAnimationFrame(() => onShown?.()));
    const inside = frame.current?.contentWindow;
    if (!inside) return;
    clearSurround(inside.document);
    // A document that was made again stays where the reader was.
    if (sought.current !== undefined && bring(frame.current, sought.current)) sought.current = undefined;
    else if (scrolled.current > 0) inside.scrollTo(0, scrolled.current);
    inside.addEventListener('scroll', () => (scrolled.current = inside.scrollY), { passive: true });
  };

  return (
    <iframe
      ref={frame}
      className={classes.document}
      sandbox="allow-same-origin"
      srcDoc={html}
      title={title}
      onLoad={loaded}
    />
  );
}

/** The sheet stays light; what lies around it is the app's, and bright only where the app is. */
function clearSurround(document: Document): void {
  document.documentElement.style.background = 'transparent';
}

/** Whether the document has the place. */
function bring(frame: HTMLIFrameElement | null, place: LogPlace): boolean {
  const found =
    'seq' in place ? mark(frame, place.seq) : (frame?.contentDocument?.getElementById(place.section) ?? null);
  found?.scrollIntoView({ block: 'seq' in place ? 'center' : 'start' });
  return found !== null;
}

/** Marks a line of the full log, and no other. */
function mark(frame: HTMLIFrameElement | null, seq: number): HTMLElement | null {
  const document = frame?.contentDocument;
  const row = document?.getElementById(logRowId(seq)) ?? null;
  for (const found of document?.querySelectorAll('.found') ?? []) found.classList.remove('found');
  row?.classList.add('found');
  return row;
}
