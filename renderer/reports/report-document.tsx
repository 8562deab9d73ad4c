import { useEffect, useRef } from 'react';
import { logRowId } from '../../shared/report/document/story';
import classes from './report-screen.module.css';

interface Props {
  readonly html: string;
  readonly title: string;
  /** Number of the event to bring into sight. */
  readonly seq: number | undefined;
}

/**
 * The document as it is exported, in a frame in which nothing can run: `allow-same-origin` without `allow-scripts`
 * lets the page around it scroll to a line, and lets the document do nothing.
 */
export function ReportDocument({ html, title, seq }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const scrolled = useRef(0);

  useEffect(() => {
    if (seq !== undefined) show(frame.current, seq);
  }, [seq]);

  const loaded = (): void => {
    const inside = frame.current?.contentWindow;
    if (!inside) return;
    if (scrolled.current > 0) inside.scrollTo(0, scrolled.current);
    else if (seq !== undefined) show(frame.current, seq);
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

/** Brings a line of the full log into sight and marks it. */
function show(frame: HTMLIFrameElement | null, seq: number): void {
  const document = frame?.contentDocument;
  const row = document?.getElementById(logRowId(seq));
  for (const found of document?.querySelectorAll('.found') ?? []) found.classList.remove('found');
  row?.classList.add('found');
  row?.scrollIntoView({ block: 'center' });
}
