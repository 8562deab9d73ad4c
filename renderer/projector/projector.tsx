import { useEffect } from 'react';
import type { ProjectorFrame } from '../../shared/contract/projecting';
import { useConnection } from '../client/client';
import { readClock } from '../client/read-clock';
import { Clock } from './clock';
import { Duties } from './duties';
import { fitRows } from './fit-rows';
import { FullScreen } from './full-screen';
import { HotWash } from './hot-wash';
import { Injects } from './injects';
import { Join } from './join';
import { Lanes } from './lanes';
import { Question } from './question';
import { Services } from './services';
import { useRoomView } from './use-room-view';
import { useWall } from '../client/use-wall';
import classes from './projector.module.css';

/** What the room sees: what it knows, in letters that are read from the last row, on one screen that never scrolls. */
export function Projector({ runId }: { readonly runId: string }) {
  const frame = useRoomView(runId);
  if (frame.kind === 'failed') return <Sentence>{frame.failure.message}</Sentence>;
  return frame.kind === 'ready' ? <Room frame={frame.value} /> : <Sentence>The drill is being opened.</Sentence>;
}

function Room({ frame: { runId, view, clock } }: { readonly frame: ProjectorFrame }) {
  const wall = useWall();
  const isConnected = useConnection() === 'connected';
  const now = readClock(clock, wall);
  const word = view.isEvent === true ? 'REAL EVENT' : view.conduct === 'live' ? 'EXERCISE' : 'SIMULATION';
  useEffect(() => {
    document.title = `${word} – ${view.title}`;
  }, [word, view.title]);
  const { lanes, services, injects, duties } = view;
  const rows = fitRows(view);
  const told = duties && <Duties duties={duties} now={now} rows={rows.duties} />;
  const hasSide = services !== undefined || injects !== undefined || (lanes === undefined && duties !== undefined);
  return (
    <div className={classes.screen}>
      <header className={classes.band} data-event={view.isEvent} role="banner">
        <strong className={classes.word}>{word}</strong>
        <h1 className={classes.title}>{view.title}</h1>
        <strong className={classes.word}>{word}</strong>
      </header>
      {!isConnected && (
        <p className={classes.lost} role="alert">
          Statedrill does not answer. What is shown is from before; it goes on by itself.
        </p>
      )}
      <Clock view={view} now={now} wall={wall} />
      {view.join !== undefined && <Join join={view.join} />}
      {view.question !== undefined && <Question>{view.question}</Question>}
      {view.hotWash !== undefined && <HotWash wash={view.hotWash} />}
      {(lanes !== undefined || hasSide) && (
        <div className={classes.panels} data-single={lanes === undefined || !hasSide || undefined}>
          {lanes !== undefined && (
            <div className={classes.side}>
              <Lanes lanes={lanes} isOver={view.ended !== undefined} rows={rows} />
              {told}
            </div>
          )}
          {hasSide && (
            <div className={classes.side}>
              {services !== undefined && <Services services={services} now={now} rows={rows.services} />}
              {lanes === undefined && told}
              {injects !== undefined && <Injects runId={runId} injects={injects} rows={rows} />}
            </div>
          )}
        </div>
      )}
      <FullScreen />
    </div>
  );
}

const Sentence = ({ children }: { readonly children: string }) => (
  <div className={classes.screen}>
    <header className={classes.band} role="banner">
      <strong className={classes.word}>EXERCISE</strong>
    </header>
    <p className={classes.sentence}>{children}</p>
  </div>
);
