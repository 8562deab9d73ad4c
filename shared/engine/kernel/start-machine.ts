import { memory, webAssembly } from '../memory';
import { approves, canAnswer, choose } from './automatic';
import { concludeOption } from './conclude';
import { drawnDuration, drawnFallback } from './draws';
import { recallOwners } from './effects';
import { countNotes } from './counting';
import { beginAnswer, beginWait } from './jobs';
import { machine, type Machine, type Machines } from './machine';
import { MACHINE_CODE } from './machine-code';
import { record } from './return-points';
import { passDeadline } from './run';
import { setClock } from './timers';
import { enterReturn, findReturn, leadNowhere, resultOfEnd, set } from './tokens';

let isStarted = false;

/** Makes the machine code ready, the first time. */
export const startMachine = (): void => {
  if (isStarted) return;
  isStarted = true;
  if (webAssembly === undefined) return;
  const kernel = {
    memory,
    beginAnswer,
    beginWait,
    approves,
    concludeOption,
    countNotes,
    drawnDuration,
    drawnFallback,
    leadNowhere,
    canAnswer,
    choose,
    passDeadline,
    recallOwners,
    resultOfEnd,
    setClock,
    enterReturn,
    findReturn,
    record,
    set,
  };
  try {
    const { exports } = new webAssembly.Instance(new webAssembly.Module(bytesOf(MACHINE_CODE)), { kernel });
    machine.code = machinesIn(exports);
  } catch {
    // A page whose policy forbids it, or a processor that lacks an instruction: TypeScript does it all.
  }
};

/** Exports are named `plain.next`, `withStays.next` …: see scripts/kernel. */
const machinesIn = (exports: Readonly<Record<string, unknown>>): Machines => {
  const made = (name: keyof Machines): Machine | undefined => {
    const own = Object.entries(exports).filter(([it]) => it.startsWith(`${name}.`));
    const functions = Object.fromEntries(own.map(([it, value]) => [it.slice(name.length + 1), value]));
    // What is exported is what `npm run kernel:compile` was told to.
    return own.length === 0 ? undefined : (functions as unknown as Machine);
  };
  return { withStays: made('withStays'), plain: made('plain') };
};

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64, which no platform that runs this reads under the same name. */
const bytesOf = (text: string): Uint8Array => {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let i = 0, at = 0; at < bytes.length; i += 4, at += 3) {
    const four = [0, 1, 2, 3].reduce((sum, j) => (sum << 6) | Math.max(0, DIGITS.indexOf(text[i + j] ?? 'A')), 0);
    bytes[at] = four >> 16;
    bytes[at + 1] = four >> 8;
    bytes[at + 2] = four;
  }
  return bytes;
};
