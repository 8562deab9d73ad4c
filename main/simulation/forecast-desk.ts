import { forecastOf, type LiveMoment, type RestPlayed } from '../../shared/analysis/forecast';
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Forecast } from '../../shared/model/forecast';
import { Crew } from './crew';
import { workerCount, type SpawnWorker } from './worker-thread';

const MOST_RUNS = 1_000;
/** What a newer question may have to wait for. */
const CHUNK_MS = 200;
/** A thread that has just begun is slow at first; still within a second. */
const COLD_MS = 850;
const SEED = 1;
/** A crew that nobody has asked for so long is sent home. */
const IDLE_MS = 120_000;

interface Standby {
  readonly runId: string;
  readonly crew: Crew;
  readonly size: number;
}

/** Plays the rest of live runs. Workers stay for the next question about the same run: the first one is the slowest. */
export class ForecastDesk {
  readonly #spawn: SpawnWorker;
  #standby: Standby | undefined;
  #idle: NodeJS.Timeout | undefined;
  #turn = 0;
  /** Whoever waits for workers. */
  readonly #giveUp = new Set<(why: string) => void>();

  constructor(spawn: SpawnWorker) {
    this.#spawn = spawn;
  }

  /** Answers with as many runs as there is time for; a newer question is not kept waiting and ends an older one early. */
  async forecast(runId: string, moment: LiveMoment, ms: number): Promise<Result<Forecast, Failure>> {
    const begun = performance.now();
    const turn = (this.#turn += 1);
    const isCold = this.#standby?.runId !== runId;
    const standby = this.#crewFor(runId, moment);
    const until = begun + (isCold ? Math.max(ms, COLD_MS) : ms);
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.close(), IDLE_MS).unref();
    const played: RestPlayed[] = [];
    do {
      const left = Math.max(1, Math.min(CHUNK_MS, until - performance.now()));
      // oxlint-disable-next-line no-await-in-loop -- a little at a time, so that a newer question can come in between
      const chunk = await this.#playOn(standby, moment, { turn, from: played.length, ms: left });
      if (typeof chunk === 'string')
        return err({ code: 'unexpected', message: `The rest could not be played: ${chunk}` });
      played.push(...chunk);
    } while (turn === this.#turn && played.length < MOST_RUNS && performance.now() < until);
    return ok(forecastOf(moment.at, moment.frozen.workflow, played));
  }

  /** Some more runs from every worker, or why there are none. */
  #playOn(
    { crew, size }: Standby,
    moment: LiveMoment,
    part: { readonly turn: number; readonly from: number; readonly ms: number },
  ): Promise<readonly RestPlayed[] | string> {
    return new Promise((resolve) => {
      this.#giveUp.add(resolve);
      const parts: (readonly RestPlayed[])[] = [];
      const heard = (played: readonly RestPlayed[]): void => {
        if (parts.push(played) < size) return;
        this.#giveUp.delete(resolve);
        resolve(parts.flat());
      };
      for (let worker = 0; worker < size; worker += 1)
        crew.ask({ kind: 'rest', ...moment, ...part, from: part.from + worker * MOST_RUNS, runs: MOST_RUNS }, heard);
    });
  }

  close(): void {
    clearTimeout(this.#idle);
    this.#standby?.crew.stop();
    this.#standby = undefined;
    this.#tellAll('another question came in between.');
  }

  #tellAll(why: string): void {
    for (const giveUp of this.#giveUp) giveUp(why);
    this.#giveUp.clear();
  }

  #crewFor(runId: string, { frozen: { workflow, scenario } }: LiveMoment): Standby {
    if (this.#standby?.runId === runId) return this.#standby;
    this.close();
    const died = (why: string): void => {
      this.#standby = undefined;
      this.#tellAll(why);
    };
    const size = workerCount();
    const crew = new Crew(this.#spawn, size, { played: { workflow, scenario }, seed: SEED }, died);
    return (this.#standby = { runId, crew, size });
  }
}
