import { useEffect, useRef } from 'react';
import { logRowId } from '../../shared/report/document/story';
import classes from './report-screen.module.css';

interface Props {
  readonly html: string;
  readonly title: string;
  /** What to bring into sight; a new object each time somebody asks, also for the same line. */
  readonly place: LogPlace | undefined;
}

/** An event of the full log by its number, or a section. */
export type LogPlace = { readonly seq: number } | { readonly section: string };

/**
 * The document as it is exported, in a frame in which nothing can run: `allow-same-origin` without `allow-scripts`
 * lets the page around it scroll to a line, and lets the document do nothing.
 */
export function ReportDocument({ html, title, place }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const scrolled = useRef(0);

  useEffect(() => {
    if (place !== undefined) bring(frame.current, place);
  }, [place]);

  const loaded = (): void => {
    const inside = frame.current?.contentWindow;
    if (!inside) return;
    clearSurround(inside.document);
    // A document that was made again stays where the reader was.
    if (scrolled.current > 0) inside.scrollTo(0, scrolled.current);
    else if (place !== undefined) bring(frame.current, place);
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

function bring(frame: HTMLIFrameElement | null, place: LogPlace): void {
  if ('seq' in place) mark(frame, place.seq)?.scrollIntoView({ block: 'center' });
  else frame?.contentDocument?.getElementById(place.section)?.scrollIntoView({ block: 'start' });
}

/** Marks a line of the full log, and no other. */
function mark(frame: HTMLIFrameElement | null, seq: number): HTMLElement | null {
  const document = frame?.contentDocument;
  const row = document?.getElementById(logRowId(seq)) ?? null;
  for (const found of document?.querySelectorAll('.found') ?? []) found.classList.remove('found');
  row?.classList.add('found');
  return row;
}
