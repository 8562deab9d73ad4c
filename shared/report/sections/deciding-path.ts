import { z } from 'zod';
import { known } from '../../basics/assert';
import type { Ms } from '../../basics/time';
import { endedWork } from '../ended-work';
import type { History } from '../history';
import type { Spell, Trace } from '../traces';

/** One link of the chain of work and waiting that decided when a service came back. */
export const PathLink = z.object({
  state: z.string(),
  name: z.string(),
  visit: z.number().int(),
  kind: z.enum(['work', 'waiting']),
  from: z.number().int(),
  to: z.number().int(),
  /** What it waited for. */
  reason: z.string().optional(),
  seqs: z.array(z.number().int()),
});
export type PathLink = z.infer<typeof PathLink>;

/**
 * Goes back from an event to the work whose end caused it, to the event that let that work start, and so on:
 * last releasing events, through prerequisites and through units given back. Earliest link first.
 */
export function decidingPath(history: History, traces: readonly Trace[], seq: number): PathLink[] {
  const links: PathLink[] = [];
  let at = seq;
  for (;;) {
    const event = history.journal[at];
    const id = event && endedWork(event, history.frozen.workflow);
    const trace = traces.findLast((it) => it.id === id && it.enteredSeq < at && (it.leftSeq ?? Infinity) >= at);
    if (event === undefined || trace === undefined) return links;
    const released = trace.startedSeq ?? trace.enteredSeq;
    links.unshift(workLink(trace, event.at, [released, at]));
    if (isEndOfWork(history, released)) at = released;
    else {
      const waited = waitLink(trace, released);
      if (waited !== undefined) links.unshift(waited);
      at = trace.enteredSeq;
    }
  }
}

const isEndOfWork = ({ journal, frozen }: History, seq: number): boolean =>
  endedWork(known(journal[seq], 'a trace names events of its own journal'), frozen.workflow) !== undefined;

const workLink = (trace: Trace, to: Ms, seqs: number[]): PathLink => ({
  state: trace.id,
  name: trace.name,
  visit: trace.visit,
  kind: 'work',
  from: trace.started ?? trace.entered,
  to,
  seqs,
});

function waitLink(trace: Trace, seq: number): PathLink | undefined {
  if (trace.started === undefined || trace.started === trace.entered) return undefined;
  const reason = longest(trace.spells.filter((spell) => spell.doing === 'waiting'))?.about?.name;
  return {
    state: trace.id,
    name: trace.name,
    visit: trace.visit,
    kind: 'waiting',
    from: trace.entered,
    to: trace.started,
    seqs: [trace.enteredSeq, seq],
    ...(reason !== undefined && { reason }),
  };
}

const longest = (spells: readonly Spell[]): Spell | undefined =>
  spells.reduce<Spell | undefined>(
    (best, spell) => (best === undefined || spell.to - spell.from > best.to - best.from ? spell : best),
    undefined,
  );

/** The longest link of work: what most of the time went into. */
export const heaviest = (path: readonly PathLink[]): PathLink | undefined =>
  path
    .filter((link) => link.to > link.from)
    .reduce<PathLink | undefined>(
      (best, link) => (best === undefined || link.to - link.from > best.to - best.from ? link : best),
      undefined,
    );
