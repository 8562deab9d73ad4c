import { Tooltip } from '@mantine/core';
import { percent } from '../../../shared/analysis/percent';
import { serviceClocks, type ServiceClock } from '../../../shared/analysis/service-clocks';
import { formatDuration } from '../../../shared/basics/time';
import { useExerciseTime } from '../../client/exercise-time';
import { StatusShape } from '../../ui/status-shape';
import type { Status } from '../../ui/status';
import { forecastWords, type ForecastWords } from './forecast-words';
import { dataLossWords, rtoWords } from './service-words';
import { HiddenMark } from '../projector/hidden-mark';
import { useRoom } from './room-context';
import { useForecast } from './use-forecast';
import classes from './service-strip.module.css';

/** Every service against its targets: those interrupted in full, the rest as one line. */
export function ServiceStrip() {
  const { runId, live, workflow, folds, isOver } = useRoom();
  // without a plan there is nothing to foresee
  const isForeseen = !isOver && live.record.frozen.settings.event?.noPlan === undefined;
  const now = useExerciseTime(runId);
  const clocks = serviceClocks({ board: live.board, interruptions: folds.interruptions, workflow, now });
  const { seq, clock: exercise } = live.board;
  const forecast = useForecast({ runId, seq, isRunning: exercise.running, isOver: !isForeseen });
  const hurt = clocks.filter((clock) => clock.state !== 'not interrupted' || clock.level < 100).toSorted(byUrgency);
  const shown = hurt.slice(0, CELLS);
  const rest = [...hurt.slice(CELLS), ...clocks.filter((clock) => !hurt.includes(clock))];
  const restName =
    hurt.length > CELLS ? `${rest.length} more, ${hurt.length - CELLS} not whole` : `${rest.length} at full level`;
  return (
    <ul className={classes.strip} aria-label="Services">
      {shown.map((clock) => (
        <ServiceCell
          key={clock.key}
          clock={clock}
          forecast={forecastWords(forecast, clock)}
          known={folds.known.board.services[clock.key]?.effective ?? 100}
        />
      ))}
      {rest.length > 0 && (
        <Tooltip position="bottom" label={rest.map(levelled).join(', ')} multiline maw={480}>
          <li className={classes.whole}>
            <span className={classes.name}>{restName}</span>
            <span className={classes.soft}>{rest.map((clock) => clock.name).join(', ')}</span>
          </li>
        </Tooltip>
      )}
    </ul>
  );
}

/** More cannot be read at a glance; the rest is one cell. */
const CELLS = 6;

/** Those below their minimum first, the one whose RTO ends soonest before the others; then those that are not whole. */
const byUrgency = (a: ServiceClock, b: ServiceClock): number =>
  Number(b.isDown) - Number(a.isDown) || timeLeft(a) - timeLeft(b) || a.level - b.level;

const timeLeft = ({ rtoLeft }: ServiceClock): number => rtoLeft ?? Number.MAX_SAFE_INTEGER;

const levelled = ({ name, level }: ServiceClock): string => (level === 100 ? name : `${name} ${percent(level)}`);

interface CellProps {
  readonly clock: ServiceClock;
  readonly forecast: ForecastWords | undefined;
  /** Its level as far as the room knows. */
  readonly known: number;
}

function ServiceCell({ clock, forecast, known }: CellProps) {
  const status = statusOf(clock);
  const data = dataLossWords(clock);
  return (
    <Tooltip
      label={[describe(clock), ...(forecast ? [forecast.long] : [])].join('. ')}
      multiline
      maw={360}
      position="bottom"
    >
      <li className={classes.cell} data-status={status}>
        <span className={classes.name}>
          <StatusShape status={status} size={13} />
          <span className={classes.nameText}>{clock.name}</span>
          {known !== clock.level && <HiddenMark label={`To the room it is at ${percent(known)}`} />}
        </span>
        <span className={classes.figures}>
          <span className={classes.level}>{percent(clock.level)}</span>
          <span className={classes.rto} data-late={clock.state === 'missed' || undefined}>
            {rtoWords(clock)}
          </span>
        </span>
        <span className={classes.soft}>
          {data !== '' && <span data-late={clock.rpoState === 'missed' || undefined}>{data}</span>}
          {clock.mtpdLeft !== undefined && <span>{over('MTPD', clock.mtpdLeft)}</span>}
        </span>
        {forecast && (
          <span className={classes.forecast} data-risk={forecast.isAtRisk || undefined}>
            <span>{forecast.first}</span>
            <span>{forecast.rest}</span>
          </span>
        )}
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
    `${name}: ${percent(level)}, ${isDown ? 'below' : 'at or above'} its minimum of ${mbco} %`,
    `${target}; below the minimum for ${formatDuration(below)}`,
    ...(risks.length > 0 ? [`Data at risk – ${risks.join('; ')}`] : []),
  ].join('. ');
}
