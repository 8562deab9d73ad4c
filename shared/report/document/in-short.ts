// What went well and what was not tested, as page one tells it: whole where there is room, and how much more there is.
import { isTalkedThrough } from '../../model/exercise-type';
import type { Report } from '../report';
import { clip } from '../words/clip';
import { ENGLISH } from '../words/english';
import { asManyAsFit } from '../words/phrases';
import type { Item } from './block';
import { hasWorkRecovery, neverBack, neverDown, neverTold, notCarriedOut } from './learned';

const STRENGTHS = 8;

export function strengthsInShort({ strengths }: Report): readonly Item[] {
  if (strengths.length === 0) return [{ text: ENGLISH.none.strengths }];
  const shown = strengths.length > STRENGTHS ? strengths.slice(0, STRENGTHS - 1) : strengths;
  const rest = strengths.length - shown.length;
  return [
    ...shown.map((text): Item => ({ text: clip(text, 120) })),
    ...(rest > 0 ? [{ text: `and ${rest} more in “${ENGLISH.sections.strengths}”` }] : []),
  ];
}

export function untestedInShort(report: Report): readonly Item[] {
  const { coverage, services, overview } = report;
  if (overview.event?.noPlan !== undefined) return [{ text: ENGLISH.none.plan }];
  const items = [
    isTalkedThrough(overview.exerciseType) ? { text: ENGLISH.notes.talkedThrough } : undefined,
    kind('Never reached', coverage.states.map(inQuotes)),
    kind('Reached, not carried out', notCarriedOut(report).map(withCause), 180),
    kind('Never told', neverTold(report)),
    kind('Options not taken', coverage.options),
    kind(
      'Injects not released',
      coverage.injects.map(({ no, name }) => ({ name: `${no} ${name}` })),
    ),
    kind('Ways not taken', coverage.ways ?? []),
    kind('No back-up had to stand in for', coverage.backups),
    kind('Recovery not seen', [...services.filter(neverBack), ...services.filter(neverDown)], 120),
    services.some(hasWorkRecovery) ? { text: 'Work recovery: its time is the plan’s figure' } : undefined,
  ].filter((item) => item !== undefined);
  return items.length > 0 ? items : [{ text: ENGLISH.none.untested }];
}

const inQuotes = ({ name }: { readonly name: string }): { name: string } => ({ name: `“${name}”` });

const withCause = ({ name, stoppedBy }: Report['steps'][number]): { name: string } => ({
  name: stoppedBy === undefined ? `“${name}”` : `“${name}” (${stoppedBy.title})`,
});

function kind(title: string, things: readonly { readonly name: string }[], room = ROOM): Item | undefined {
  if (things.length === 0) return undefined;
  return {
    text: `${title}: ${named(
      things.map(({ name }) => name),
      room,
    )}`,
  };
}

/** Two lines of half a page, about. */
const ROOM = 84;

/** As many names as there is room for; names with commas of their own are quoted. */
const named = (names: readonly string[], room: number): string =>
  asManyAsFit(
    names.map((name) => (/^[^“].*(,| and )/.test(name) ? `“${clip(name, room)}”` : clip(name, room))),
    room,
  );
