// The live board as lines of text: clock, what is worked on, what waits for what, services against their targets, injects.
import { boardLanes, progress, type ActiveRow } from '../../../shared/analysis/board-lanes';
import type { Interruptions } from '../../../shared/analysis/interruptions';
import { serviceClocks, type ServiceClock } from '../../../shared/analysis/service-clocks';
import { injectQueue } from '../../../shared/analysis/inject-queue';
import { waitingFor } from '../../../shared/analysis/waiting-for';
import { formatDuration, formatInstant } from '../../../shared/basics/time';
import type { ClockReading } from '../../../shared/model/clock-reading';
import type { Board } from '../../../shared/journal/board';
import type { FrozenRun } from '../../../shared/model/run';
import type { Style } from './style';
import { bar, fit, widthOf } from './text-width';

export interface Watched {
  readonly frozen: FrozenRun;
  readonly board: Board;
  readonly interruptions: Interruptions;
  readonly clock: ClockReading;
}

const nameWidth = (width: number): number => Math.min(50, Math.floor(width * 0.42));

export function boardText(watched: Watched, style: Style, width: number): readonly string[] {
  const lines = [
    ...heading(watched, style, width),
    ...work(watched, style, width),
    ...services(watched, style, width),
    ...injects(watched, style, width),
  ];
  return lines;
}

function heading({ frozen, board, clock }: Watched, style: Style, width: number): readonly string[] {
  const state = clock.running ? `running at ${clock.speed} ×` : standing(board);
  const right = `${formatInstant(clock.at)}  ${state}`;
  return [
    `${style.bold(fit(frozen.workflow.title, Math.max(20, width - widthOf(right) - 2)))}  ${style.bold(right)}`,
    style.dim('─'.repeat(width)),
  ];
}

function standing({ clock, ended }: Board): string {
  if (ended !== undefined) return `ended: ${ended.outcome}`;
  return clock.hold?.kind === 'inject' ? 'stands at an inject' : 'stands';
}

function work({ frozen, board, clock }: Watched, style: Style, width: number): readonly string[] {
  const { working, decisions, waiting } = boardLanes(board, frozen.workflow);
  const names = nameWidth(width);
  const rest = width - names - 4;
  const reasons = (row: ActiveRow): string =>
    waitingFor(board, frozen.workflow, row.id)
      .map(({ text }) => text)
      .join('; ');
  const active = working.map((row) => {
    const share = progress(row.work, clock.at);
    const done = share === undefined ? '' : `${bar(share)} ${Math.round(share * 100)} %`;
    const slowed = reasons(row);
    return `  ${fit(row.name, names)}  ${fit(done, 18)}${style.note(fit(slowed, Math.max(0, rest - 18)))}`;
  });
  const held = [...decisions, ...waiting].map(
    (row) => `  ${fit(row.name, names)}  ${style.note(fit(`waits: ${reasons(row)}`, rest))}`,
  );
  return [style.bold('Work'), ...orNone(active, '  nobody is working on anything', style), ...held];
}

function services({ frozen, board, interruptions, clock }: Watched, style: Style, width: number): readonly string[] {
  const clocks = serviceClocks({ board, interruptions, workflow: frozen.workflow, now: clock.at });
  const names = nameWidth(width);
  const touched = clocks.filter(({ state, level }) => state !== 'not interrupted' || level < 100);
  const rows = touched.map((service) => {
    const level = `${Math.round(service.level)} %`.padStart(6);
    const { text, paint } = againstTarget(service, style);
    return `  ${fit(service.name, names)}  ${bar(service.level / 100)}${level}  ${paint(fit(text, width - names - 22))}`;
  });
  return [style.bold('Services'), ...orNone(rows, '  none is interrupted', style)];
}

function againstTarget(service: ServiceClock, style: Style): { text: string; paint: (text: string) => string } {
  const { state, rto, rtoLeft, recoveredIn, mbco } = service;
  if (state === 'not interrupted') return { text: `not below its minimum of ${mbco} %`, paint: style.dim };
  const target = rto === undefined ? '' : ` RTO ${formatDuration(rto)}`;
  if (recoveredIn !== undefined) {
    const isMet = state === 'met';
    return {
      text: `${isMet ? '✓' : '✕'} back after ${formatDuration(recoveredIn)}${target === '' ? '' : `,${target}`}`,
      paint: isMet ? style.good : style.bad,
    };
  }
  if (rtoLeft === undefined) return { text: 'no recovery time objective', paint: style.dim };
  if (rtoLeft < 0) return { text: `✕ ${formatDuration(-rtoLeft)} beyond${target}`, paint: style.bad };
  return { text: `${formatDuration(rtoLeft)} left of${target}`, paint: style.note };
}

function injects({ frozen, board }: Watched, style: Style, width: number): readonly string[] {
  const { settled } = injectQueue(board, frozen.workflow, frozen.scenario);
  const released = settled.filter(({ status }) => status === 'released');
  const rows = released
    .slice(0, 4)
    .map(({ inject, at }) => `  ${formatInstant(at)}  ${fit(`${inject.no}  ${inject.title}`, width - 16)}`);
  const count = `${released.length} of ${frozen.scenario.injects.length} released`;
  return [`${style.bold('Injects')}  ${style.dim(count)}`, ...rows];
}

const orNone = (lines: readonly string[], none: string, style: Style): readonly string[] =>
  lines.length === 0 ? [style.dim(none)] : lines;
