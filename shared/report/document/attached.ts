import { formatInstant } from '../../basics/time';
import { attachmentName, sizeWords } from '../../model/attachment-words';
import { TYPE_WORDS } from '../../model/file-type';
import type { Report } from '../report';
import type { AttachedEntry } from '../sections/attached';
import { clip } from '../words/clip';
import { ENGLISH } from '../words/english';
import { paragraph, type Block, type Row } from './block';

/** A picture that stands in a document: a JPEG in base64, and its size in pixels. */
export interface Picture {
  readonly jpeg: string;
  readonly width: number;
  readonly height: number;
}

export type Pictures = Readonly<Record<string, Picture>>;

/** Pictures with what they show, then everything attached by name, size and seal: nothing is left out of this list. */
export function attachedBlocks({ attached = [] }: Report, pictures: Pictures): readonly Block[] {
  if (attached.length === 0) return [];
  return [
    paragraph(ENGLISH.notes.attached, 'note'),
    ...pictured(attached, pictures),
    {
      kind: 'table',
      caption: 'Everything that was attached',
      columns: [
        { title: 'Name', width: 28 },
        { title: 'Attached to', width: 30 },
        { title: 'Kind and size', width: 15 },
        { title: 'SHA-256', width: 27 },
      ],
      rows: attached.map(listed),
    },
  ];
}

/** The same picture twice is printed once. */
function pictured(attached: readonly AttachedEntry[], pictures: Pictures): readonly Block[] {
  const seen = new Set<string>();
  return attached.flatMap((entry): readonly Block[] => {
    const { what } = entry;
    if (what.kind !== 'file' || seen.has(what.hash)) return [];
    const picture = pictures[what.hash];
    if (picture === undefined) return [];
    seen.add(what.hash);
    const caption = `${placeOf(entry)} – ${what.name}`;
    return [{ kind: 'picture', ...picture, caption, alt: what.about ?? caption }];
  });
}

function listed(entry: AttachedEntry): Row {
  const { what, type } = entry;
  const cell = { text: attachmentName(what), ...(what.about !== undefined && { sub: what.about }) };
  const place = { text: placeOf(entry), ...(isWithdrawn(entry) && { sub: 'the entry was taken back' }) };
  if (what.kind === 'link') return { cells: [cell, place, 'link', '–'] };
  const kind = type === undefined ? 'not in this workspace' : kindWords(type);
  return { cells: [cell, place, `${kind}, ${sizeWords(what.size)}`, inGroups(what.hash)] };
}

const kindWords = (type: string): string => (TYPE_WORDS as Readonly<Record<string, string>>)[type] ?? 'file';

const isWithdrawn = ({ to }: AttachedEntry): boolean => to.kind === 'entry' && to.withdrawn !== undefined;

const placeOf = ({ label, at }: AttachedEntry): string =>
  `${at === undefined ? '' : `${formatInstant(at)} `}${clip(label, 160)}`;

/** A seal is long: it breaks between its groups, and can be compared by eye. */
const inGroups = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? hash;

/** Names of what is attached to one thing, for a line beside it. */
export const namesAttached = (
  { attached = [] }: Report,
  isIts: (to: AttachedEntry['to']) => boolean,
): string | undefined => {
  const names = attached.filter(({ to }) => isIts(to)).map(({ what }) => attachmentName(what));
  return names.length === 0 ? undefined : names.join(', ');
};
