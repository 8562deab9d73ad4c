import type { Entry } from '../journal/entry';
import type { Standing } from '../model/run';

/** Somebody who was asked for at the roll call, as they stand now. */
export interface Attendance {
  readonly who: string;
  readonly standing: Standing;
  readonly standIn?: string | undefined;
}

/** The roll call as it stands: the latest word about each, in the order in which they were first asked for. */
export function attendanceOf(journal: readonly Entry[]): readonly Attendance[] {
  const found = new Map<string, Attendance>();
  for (const { cause } of journal) {
    if (cause.kind !== 'command' || cause.command.kind !== 'attend') continue;
    const { who, standing, standIn } = cause.command;
    found.set(who, { who, standing, ...(standIn !== undefined && { standIn }) });
  }
  return [...found.values()];
}

/** "7 in the room, 2 remote, 1 stand-in, 1 absent": who is not there is not counted as there. */
export function attendanceWords(all: readonly Attendance[]): string {
  const count = (standing: Standing): number => all.filter((one) => one.standing === standing).length;
  const parts: [number, string][] = [
    [count('present'), 'in the room'],
    [count('remote'), 'remote'],
    [count('stand-in'), 'by a stand-in'],
    [count('absent'), 'absent'],
  ];
  return parts.flatMap(([n, word]) => (n === 0 ? [] : [`${n} ${word}`])).join(', ');
}
