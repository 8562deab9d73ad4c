import type { ComponentType } from 'react';
import type { ParticipantRole } from '../../shared/participants/role';
import { useDesk } from './desk';
import { Objectives } from './evaluator/objectives';
import { Feedback } from './feedback/feedback';
import { Play } from './facilitate/play';
import { Queue } from './facilitate/queue';
import { Ended } from './page/ended';
import { LeaveButton } from './page/leave-button';
import page from './page/page.module.css';
import { AskForm } from './player/ask-form';
import { Decisions } from './player/decisions';
import { Duties } from './player/duties';
import { EarlierInjects } from './player/earlier-injects';
import { Injects } from './player/injects';
import { Services } from './player/services';
import { Steps } from './player/steps';
import { OwnWords } from './said/own-words';
import { Entry } from './scribe/entry';

interface RoleParts {
  /** What needs this person, from the top. */
  readonly main: readonly ComponentType[];
  /** What it helps to know: beside it on a laptop, below it on a phone. */
  readonly side: readonly ComponentType[];
}

const DESKS: Readonly<Record<ParticipantRole, RoleParts>> = {
  player: { main: [Injects, Decisions, Steps, Duties, EarlierInjects], side: [Services, AskForm, OwnWords] },
  evaluator: { main: [Entry, Objectives], side: [Injects, EarlierInjects, Services, Duties, AskForm, OwnWords] },
  observer: { main: [Injects, EarlierInjects], side: [Services, Duties] },
  scribe: { main: [Entry, Decisions, Duties, OwnWords], side: [Injects, EarlierInjects, Services] },
  'co-facilitator': {
    main: [Play, Queue, Decisions, Steps, Duties, Entry, OwnWords],
    side: [Injects, EarlierInjects, Services],
  },
};

/** What each role has before it. */
export function RoleDesk() {
  const { view } = useDesk();
  const { main, side } = DESKS[view.me.role];
  return (
    <>
      <div className={page.column}>
        <Ended />
        <Feedback />
        {main.map((Part, index) => (
          <Part key={index} />
        ))}
      </div>
      <div className={page.column}>
        {side.map((Part, index) => (
          <Part key={index} />
        ))}
        <LeaveButton />
      </div>
    </>
  );
}
