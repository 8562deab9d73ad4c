// `npm run torture:drill -- --participants 100 --injects 20 --drops 5 [--kills 2] [--flood 20] [--seed S] [--json]`: a room full of people on bad
// wires, a server that is killed in the middle, and every acknowledgement that was shown as saved is looked for.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { examineFile, type FoundInFile } from './drill/examine-file';
import { flood } from './drill/flood';
import { Facilitator, join } from './drill/facilitator';
import { Participant } from './drill/participant';
import { tortureRoom } from './drill/room';
import { serve, startServerProcess, type ServerProcess } from './drill/server-process';
import { atLeast, atMost, none, printFigures, type Figure } from './figures';
import { seededRandom } from './seeded-random';

const { values } = parseArgs({
  options: {
    participants: { type: 'string', default: '100' },
    injects: { type: 'string', default: '20' },
    drops: { type: 'string', default: '5' },
    kills: { type: 'string', default: '2' },
    flood: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    child: { type: 'string' },
  },
});

const lobby = 10;
const patienceMs = 30_000;

if (values.child === undefined) process.exit(printFigures(await torture(), values.json));
else await serve(values.child, process.cwd());

async function torture(): Promise<readonly Figure[]> {
  const [people, injects, kills] = [values.participants, values.injects, values.kills].map(Number) as [number, number, number]; // prettier-ignore
  const random = seededRandom(Number(values.seed));
  const folder = mkdtempSync(joinPath(tmpdir(), 'statedrill-torture-'));
  const path = joinPath(folder, 'w.statedrill');
  const start = (): Promise<ServerProcess> => startServerProcess([process.argv[1] ?? '', '--child', path]);
  const crowd: Participant[] = [];
  const resumes: number[] = [];
  let server = await start();
  let strike = (): void => undefined;
  try {
    let facilitator = await Facilitator.at(server.address);
    const { runId, address, code } = await facilitator.share(tortureRoom(injects));
    while (crowd.length < people) {
      const names = Array.from({ length: Math.min(lobby, people - crowd.length) }, (_, at) => `p${crowd.length + at + 1}`); // prettier-ignore
      const tokens = await Promise.all(names.map((name) => join(address, code, name)));
      await facilitator.admitAll();
      for (const [at, name] of names.entries())
        crowd.push(
          new Participant({
            name,
            address,
            token: tokens[at] ?? '',
            random,
            drops: Number(values.drops),
            onSaved: () => strike(),
          }),
        );
    }
    await until(() => crowd.every(({ shownAgainAt }) => shownAgainAt > 0), 'everybody to be there');
    // after everybody is in: a code that is being guessed by many is looked at for nobody
    const bots = flood(address, Number(values.flood));
    const killsAt = Array.from({ length: kills }, (_, at) => Math.ceil(((at + 1) * injects) / (kills + 1)));
    for (let no = 1; no <= injects; no++) {
      const isKill = killsAt.includes(no);
      const dead = isKill ? whenSaved(1 + random.below(Math.ceil(people / 3)), () => server.kill()) : undefined;
      strike = dead?.strike ?? strike;
      await facilitator.release(runId, `inject-${no}`).catch(() => undefined);
      if (dead !== undefined) {
        await dead.done;
        for (const participant of crowd) participant.serverIsGone();
        facilitator.leave();
        server = await start();
        const back = performance.now();
        await until(() => crowd.every(({ shownAgainAt }) => shownAgainAt > back), 'everybody to be back');
        resumes.push(...crowd.map(({ shownAgainAt }) => shownAgainAt - back));
        facilitator = await Facilitator.at(server.address);
        await facilitator.ask('runs.command', { runId, command: { kind: 'resume' } });
      }
      await until(() => crowd.every(({ savedCount }) => savedCount >= no), `acknowledgements of inject ${no}`);
      process.stderr.write(`\rinject ${no} of ${injects}`);
    }
    bots.stop();
    for (const participant of crowd) participant.end();
    await server.kill();
    return figuresOf({
      bots: bots.attempts(),
      crowd,
      resumes,
      kills,
      injects,
      file: examineFile(path, runId),
      complaints: server.complaints(),
    });
  } finally {
    process.stderr.write('\n');
    for (const participant of crowd) participant.end();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The server dies the very moment the page of somebody shows the nth acknowledgement as saved: what was shown a little too early
 * is caught, some others are on the wire, some not yet said.
 */
function whenSaved(nth: number, kill: () => Promise<void>): { strike: () => void; done: Promise<void> } {
  let left = nth;
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (finish = resolve));
  return {
    done,
    strike: () => {
      if (--left === 0) void kill().then(finish);
    },
  };
}

interface Played {
  readonly crowd: readonly Participant[];
  readonly resumes: readonly number[];
  readonly kills: number;
  readonly injects: number;
  readonly file: FoundInFile;
  readonly complaints: string;
  readonly bots: number;
}

function figuresOf({ crowd, resumes, kills, injects, file, complaints, bots }: Played): readonly Figure[] {
  if (complaints !== '') process.stderr.write(complaints);
  const messages = crowd.flatMap((it) => [...it.messages.values()]);
  const saved = messages.filter(({ took }) => took !== undefined);
  const measured = saved.filter(({ wasCut }) => wasCut !== true).map(({ took = 0 }) => took);
  const sum = (of: (it: Participant) => number): number => crowd.reduce((total, it) => total + of(it), 0);
  const share = Math.floor((crowd.length * injects * Number(values.drops)) / 100 / 4);
  return [
    atLeast('acknowledged', saved.length, crowd.length * injects),
    atLeast('kills', kills, kills),
    atLeast('wrong_codes_tried', bots, Number(values.flood)),
    atLeast(
      'dropped_wires',
      sum(({ drops }) => drops),
      share,
    ),
    // ten people are answered in one breath: there may be nobody left to be cut off
    atLeast('in_flight_at_a_kill', saved.length - measured.length, crowd.length < 50 ? 0 : kills),
    none('lost', saved.filter(({ id }) => !file.times.has(id)).length),
    none('doubled', [...file.times.values()].filter((times) => times > 1).length),
    none(
      'not_shown_again',
      sum(({ forgotten }) => forgotten),
    ),
    none(
      'refused',
      sum(({ refusals }) => refusals.length),
    ),
    atMost('slowest_resume_ms', Math.round(Math.max(0, ...resumes)), 3_000),
    atMost('ack_p50_ms', quantile(measured, 0.5), 300),
    atMost('ack_p99_ms', quantile(measured, 0.99), 300),
    none('damaged_files', Number(!file.isWhole)),
    none('broken_chains', Number(!file.chain)),
    none('different_replays', Number(!file.replay)),
  ];
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

async function until(isSo: () => boolean, what: string): Promise<void> {
  const limit = performance.now() + patienceMs;
  while (!isSo()) {
    if (performance.now() > limit) throw new Error(`waited for ${what} in vain`);
    await sleep(5);
  }
}
