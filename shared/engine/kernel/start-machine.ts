import { memory, webAssembly } from '../memory';
import { approves, canAnswer, choose } from './automatic';
import { concludeOption } from './conclude';
import { drawnDuration, drawnFallback } from './draws';
import { recallOwners } from './effects';
import { beginAnswer, beginWait } from './jobs';
import { machine, type Machine } from './machine';
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
    // What it exports is what `npm run kernel:compile` was told to: see scripts/kernel.
    machine.code = exports as unknown as Machine;
  } catch {
    // A page whose policy forbids it, or a processor that lacks an instruction: TypeScript does it all.
  }
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
