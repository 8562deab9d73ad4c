/** CPU time of this process so far, seconds: other programs on the machine do not count. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Plays for so many seconds of CPU time, by so many runs at a time: the answer is how many runs, and the time they took. */
export function playFor(seconds: number, step: number, play: (from: number, runs: number) => void): Played {
  const begun = cpuTime();
  let runs = 0;
  for (; cpuTime() - begun < seconds; runs += step) play(runs, step);
  return { runs, cpu: cpuTime() - begun };
}

interface Played {
  readonly runs: number;
  readonly cpu: number;
}
