import type { ReactNode } from 'react';
import { AgendaLine } from './agenda-line';
import { BandFacts } from './band-facts';
import { ProjectorMenu } from '../projector/projector-menu';
import { ShareButton } from '../share/share-button';
import { isRealEvent } from '../../../shared/model/real-event';
import type { FrozenRun } from '../../../shared/model/run';
import { useRoom } from './room-context';
import classes from './exercise-band.module.css';

/** Says on every screen and every picture of it whether what is here is real. */
export function ExerciseBand({ back }: { readonly back: ReactNode }) {
  const { live, workflow, scenario } = useRoom();
  const { title, conduct } = live.record.frozen.settings;
  const isReal = isRealEvent(scenario);
  const { hold } = live.board.clock;
  const isNoPlay = !live.clock.running && hold?.kind === 'paused' && hold.stop === 'no-play';
  return (
    <div className={classes.band} data-event={isReal || undefined} role="banner">
      {back}
      <strong className={classes.word}>
        {isReal ? 'REAL EVENT' : isNoPlay ? 'NO-PLAY · EXERCISE' : conduct === 'live' ? 'EXERCISE' : 'SIMULATION'}
      </strong>
      <h1 className={classes.title}>{title}</h1>
      <span className={classes.detail}>
        {isReal
          ? planWords(live.record.frozen)
          : workflow.title === title
            ? scenario.title
            : `${workflow.title} · ${scenario.title}`}
      </span>
      <AgendaLine />
      <BandFacts />
      {conduct === 'live' && !isReal && <ShareButton />}
      <ProjectorMenu />
    </div>
  );
}

const planWords = ({ settings, workflow }: FrozenRun): string =>
  settings.event?.noPlan === undefined ? `by the plan “${workflow.title}”` : 'no plan was activated';
