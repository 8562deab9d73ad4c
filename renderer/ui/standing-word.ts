import type { ProjectorView } from '../../shared/model/projector';

type Standing = NonNullable<ProjectorView['clock']>['standing'];

/** How play stands, in the one word that rooms know. */
export const standingWord: Readonly<Record<Standing, string>> = {
  running: 'RUNNING',
  hold: 'HOLD',
  paused: 'PAUSED',
  break: 'BREAK',
  'no-play': 'NO-PLAY',
  interrupted: 'PAUSED',
  trouble: 'PAUSED',
  ended: 'ENDED',
};
