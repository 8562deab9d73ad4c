import { Tooltip } from '@mantine/core';
import { serviceClocks, type ServiceClock } from '../../../shared/analysis/service-clocks';
import { formatDuration } from '../../../shared/basics/time';
import { useExerciseTime } from '../../client/exercise-time';
import { StatusShape } from '../../ui/status-shape';
import type { Status } from '../../ui/status';
import { dataLossWords, rtoWords } from './service-words';
import { useRoom } from './room-context';
import classes from './service-strip.module.css';

/** Every service against its targets: those interrupted in full, the rest as one line. */
export function ServiceStrip() {
  const { runId, live, workflow, folds } = useRoom();
  const now = useExerciseTime(runId);
  const clocks = serviceClocks({ board: live.board, interruptions: folds.interruptions, workflow, now });
  const shown = clocks.filter((clock) => clock.state !== 'not interrupted' || clock.level < 100);
  const whole = clocks.filter((clock) => !shown.includes(clock));
  return (
    <ul className={classes.strip} aria-label="Services">
      {shown.map((clock) => (
        <ServiceCell key={clock.key} clock={clock} />
      ))}
      {whole.length > 0 && (
        <Tooltip position="bottom" label={whole.map((clock) => clock.name).join(', ')}>
          <li className={classes.whole}>
            <span className={classes.name}>{whole.length} at full level</span>
            <span className={classes.soft}>{whole.map((clock) => clock.name).join(', ')}</span>
          </li>
        </Tooltip>
      )}
    </ul>
  );
}

function ServiceCell({ clock }: { readonly clock: ServiceClock }) {
  const status = statusOf(clock);
  const rto = rtoWords(clock);
  return (
    <Tooltip label={describe(clock)} multiline maw={360} position="bottom">
      <li className={classes.cell} data-status={status}>
        <span className={classes.name}>
          <StatusShape status={status} size={13} />
          <span className={classes.nameText}>{clock.name}</span>
        </span>
        <span className={classes.figures}>
          <span className={classes.level}>{Math.round(clock.level)} %</span>
          <span className={classes.rto} data-late={clock.state === 'missed' || undefined}>
            {rto}
          </span>
        </span>
        <span className={classes.soft}>
          <span data-late={clock.rpoState === 'missed' || undefined}>{dataLossWords(clock)}</span>
          {clock.mtpdLeft !== undefined && <span>{over('MTPD', clock.mtpdLeft)}</span>}
        </span>
      </li>
    </Tooltip>
  );
}

const over = (target: string, left: number): string =>
  left < 0 ? `${target} over by ${formatDuration(-left)}` : `${target} ${formatDuration(left)}`;

function statusOf(clock: ServiceClock): Status {
  if (clock.isDown) return clock.state === 'missed' ? 'failed' : clock.level > 0 ? 'degraded' : 'blocked';
  return clock.level < 100 ? 'degraded' : 'done';
}

function describe({ name, level, mbco, isDown, rto, rtoFrom, below, dataAtRisk }: ServiceClock): string {
  const target = rto === undefined ? 'no RTO' : `RTO ${formatDuration(rto)} from ${rtoFrom}`;
  const risks = dataAtRisk.map(
    (risk) => `${risk.by}: ${formatDuration(risk.age)}${risk.isOverRpo ? ', over the RPO' : ''}`,
  );
  return [
    `${name}: ${Math.round(level)} %, ${isDown ? 'below' : 'at or above'} its minimum of ${mbco} %`,
    `${target}; below the minimum for ${formatDuration(below)}`,
    ...(risks.length > 0 ? [`Data at risk – ${risks.join('; ')}`] : []),
  ].join('. ');
}
