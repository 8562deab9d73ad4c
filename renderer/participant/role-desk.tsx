import { useDesk } from './desk';
import { AskForm } from './player/ask-form';
import { Decisions } from './player/decisions';
import { Ended } from './player/ended';
import { Injects } from './player/injects';
import { Services } from './player/services';
import { Steps } from './player/steps';
import { Entry } from './scribe/entry';
import { Objectives } from './evaluator/objectives';
import { Play } from './facilitate/play';
import { Queue } from './facilitate/queue';
import page from './page/page.module.css';
import { LeaveButton } from './page/leave-button';
import { Said } from './said/said';

/** What each role has before it: what needs it first, what it knows beside that. */
export function RoleDesk() {
  const { view } = useDesk();
  switch (view.me.role) {
    case 'player':
      return (
        <Columns
          side={
            <>
              <Services />
              <AskForm />
              <Said />
            </>
          }
        >
          {' '}
          {/* prettier-ignore */}
          <Injects middle={<><Decisions /><Steps /></>} /> {/* prettier-ignore */}
        </Columns>
      );
    case 'evaluator':
      return (
        <Columns
          side={
            <>
              <Injects />
              <Services />
            </>
          }
        >
          {' '}
          {/* prettier-ignore */}
          <Entry />
          <Objectives />
          <Said />
        </Columns>
      );
    case 'observer':
      return (
        <Columns side={<Services />}>
          <Injects />
        </Columns>
      );
    case 'scribe':
      return (
        <Columns
          side={
            <>
              <Injects />
              <Services />
            </>
          }
        >
          {' '}
          {/* prettier-ignore */}
          <Entry />
          <Decisions />
          <Said />
        </Columns>
      );
    case 'co-facilitator':
      return (
        <Columns
          side={
            <>
              <Injects />
              <Services />
            </>
          }
        >
          {' '}
          {/* prettier-ignore */}
          <Play />
          <Queue />
          <Decisions />
          <Steps />
          <Entry />
          <Said />
        </Columns>
      );
  }
}
