import type { ReactNode } from 'react';
import { AgendaLine } from './agenda-line';
import { BandFacts } from './band-facts';
import { ProjectorMenu } from '../projector/projector-menu';
import { ShareButton } from '../share/share-button';
import { useRoom } from './room-context';
import classes from './exercise-band.module.css';

/** Says on every screen and every picture of it that nothing here is a real incident. */
export function ExerciseBand({ back }: { readonly back: ReactNode }) {
  const { live, workflow, scenario } = useRoom();
  const { title, conduct } = live.record.frozen.settings;
  const { hold } = live.board.clock;
  const isNoPlay = !live.clock.running && hold?.kind === 'paused' && hold.stop === 'no-play';
  return (
    <div className={classes.band} role="banner">
      {back}
      <strong className={classes.word}>
        {isNoPlay ? 'NO-PLAY · EXERCISE' : conduct === 'live' ? 'EXERCISE' : 'SIMULATION'}
      </strong>
      <h1 className={classes.title}>{title}</h1>
      <span className={classes.detail}>
        {workflow.title === title ? scenario.title : `${workflow.title} · ${scenario.title}`}
      </span>
      <AgendaLine />
      <BandFacts />
      {conduct === 'live' && <ShareButton />}
      <ProjectorMenu />
    </div>
  );
}
