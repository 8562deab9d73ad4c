// One export in a process of its own: the press with the built thread, as the app makes it. Its last line is the measurement.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Press, pressFrom } from '../../../main/export/press';
import type { ReportOrder } from '../../../main/export/make-report';
import { typefacesIn } from '../../../main/export/text/open-typefaces';
import type { ReportFormat } from '../../../shared/contract/contract';
import { prepareReport } from '../../../shared/report/build-report';

const [format, orderFile, keepAs] = process.argv.slice(2) as [ReportFormat, string, string | undefined];
// `as`: written by bench/report.ts
const { input, layout, pictures } = JSON.parse(readFileSync(orderFile, 'utf8')) as Pick<ReportOrder, 'input' | 'layout' | 'pictures'>; // prettier-ignore
const order: ReportOrder = {
  input,
  ...(layout && { layout }),
  ...(pictures && { pictures }),
  format,
  paper: 'a4',
  names: 'roles',
  leaveOut: [],
};
const fonts = join(process.cwd(), 'resources/fonts');
let told = 0;
const press = new Press({
  typefaces: typefacesIn(fonts),
  fonts,
  prepare: prepareReport,
  spawn: pressFrom(join(process.cwd(), 'out/main')),
  publish: () => void (told += 1),
});

const before = performance.now();
const cpuBefore = process.cpuUsage();
const made = await press.make(order, 'whole');
const ms = performance.now() - before;
if (!made.ok) throw new Error(made.error.message);
const bytes = Buffer.from(made.value.text, made.value.encoding);
const cpu = process.cpuUsage(cpuBefore);
const mb = peakMegabytes();
if (keepAs !== undefined) writeFileSync(keepAs, bytes);
console.log(
  JSON.stringify({
    ms,
    cpuMs: (cpu.user + cpu.system) / 1_000,
    mb,
    told,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    events: input.journal.length,
    cancelMs: await cancelled(),
  }),
);

/** From the request to cancel until the order is answered and its thread is gone. */
async function cancelled(): Promise<number> {
  const answer = press.make(order, 'cancelled');
  await new Promise((resolve) => setTimeout(resolve, 400));
  const asked = performance.now();
  press.cancel('cancelled');
  const { ok } = await answer;
  if (ok) throw new Error('an order that was cancelled was made all the same');
  return performance.now() - asked;
}

/** The most that this process ever held. Where there is no /proc it is what the system says, which may be its parent's. */
function peakMegabytes(): number {
  const peak = existsSync('/proc/self/status') && /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
  return (peak ? Number(peak[1]) : process.resourceUsage().maxRSS) / 1_024;
}
