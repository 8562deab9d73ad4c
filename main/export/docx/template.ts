import { unzipSync } from 'fflate';
import { err, ok, type Result } from '../../../shared/basics/result';
import type { Files } from '../fixed-zip';
import type { Headings } from './setting';

/** What is taken of a Word file of the reader's own: its styles, and what stands at the head of its pages. Nothing else. */
export interface DocxTemplate {
  readonly styles: string;
  readonly header?: TemplateHeader;
}

export interface TemplateHeader {
  readonly xml: string;
  readonly relations: readonly Relation[];
  readonly pictures: Files;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isOutside: boolean;
}

const LARGEST = 20 * 1024 * 1024;
const decode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** Reads a .docx or .dotx; says in a sentence what is wrong with it. */
export function readTemplate(bytes: Uint8Array): Result<DocxTemplate, string> {
  let files: Files;
  try {
    let size = 0;
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => /^word\/(_rels\/|media\/|styles\.xml|document\.xml|header\d*\.xml)/.test(name) && (size += originalSize) <= LARGEST, // prettier-ignore
    });
  } catch {
    return err('The template is not a Word file (.docx or .dotx). Choose another one, or export without a template.');
  }
  const styles = files['word/styles.xml'];
  if (styles === undefined)
    return err('The template is not a Word file with styles (.docx or .dotx). Choose another one, or export without a template.'); // prettier-ignore
  const header = headerOf(files);
  return ok({ styles: decode(styles), ...(header && { header }) });
}

function headerOf(files: Files): TemplateHeader | undefined {
  const document = decode(files['word/document.xml'] ?? new Uint8Array());
  const [reference] = document.match(/<w:headerReference\b[^>]*w:type="default"[^>]*>/) ?? [];
  const id = /r:id="([^"]+)"/.exec(reference ?? '')?.[1];
  const part = relationsOf(files, 'document.xml').find((relation) => relation.id === id)?.target;
  const xml = files[`word/${part}`];
  if (part === undefined || xml === undefined) return undefined;
  // only pictures that lie in the file: nothing is fetched when the report is opened
  const relations = relationsOf(files, part).filter(({ target, isOutside }) => !isOutside && files[`word/${target}`]);
  const kept = new Set(relations.map((relation) => relation.id));
  const text = decode(xml);
  const isWhole = [...text.matchAll(/\br:(?:embed|id|link|pict)="([^"]+)"/g)].every(([, used = '']) => kept.has(used));
  if (!isWhole) return undefined;
  const pictures = Object.fromEntries(relations.map(({ target }) => [target, files[`word/${target}`] ?? new Uint8Array()])); // prettier-ignore
  return { xml: text, relations, pictures };
}

function relationsOf(files: Files, part: string): readonly Relation[] {
  const text = decode(files[`word/_rels/${part}.rels`] ?? new Uint8Array());
  const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return Array.from(text.matchAll(/<Relationship\b[^>]*>/g), ([tag]) => ({
    id: attribute(tag, 'Id'),
    type: attribute(tag, 'Type'),
    target: attribute(tag, 'Target').replace(/^\/?word\//, ''),
    isOutside: attribute(tag, 'TargetMode') === 'External',
  }));
}

const ENGLISH: Headings = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' };

/** Word names its headings in English in the file whatever its language is; only the ids differ. */
export function headingsOf(styles: string | undefined): Headings {
  if (styles === undefined) return ENGLISH;
  const id = (level: 1 | 2 | 3): string => {
    const [style] = styles.match(new RegExp(`<w:style\\b[^>]*>\\s*<w:name w:val="heading ${level}"`, 'i')) ?? [];
    return /w:styleId="([^"]+)"/.exec(style ?? '')?.[1] ?? ENGLISH[level];
  };
  return { 1: id(1), 2: id(2), 3: id(3) };
}

/** The package with the template's header in the place of every running head. */
export function withHeader(files: Files, { xml, relations, pictures }: TemplateHeader): Files {
  const heads = Object.keys(files).filter((name) => /^word\/header\d+\.xml$/.test(name));
  const moved = (target: string): string =>
    `media/template-${target.replace(/^media\//, '').replaceAll(/[^\w.-]/g, '_')}`;
  const list = relations.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${moved(target)}"/>`); // prettier-ignore
  const rels = Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`); // prettier-ignore
  const changed: Record<string, Uint8Array> = { ...files };
  for (const name of heads) {
    changed[name] = Buffer.from(xml);
    changed[`word/_rels/${name.slice('word/'.length)}.rels`] = rels;
  }
  for (const [target, bytes] of Object.entries(pictures)) changed[`word/${moved(target)}`] = bytes;
  return withTypes(changed, Object.keys(pictures));
}

const TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', bmp: 'image/bmp', svg: 'image/svg+xml', emf: 'image/x-emf', wmf: 'image/x-wmf', tif: 'image/tiff', tiff: 'image/tiff' }; // prettier-ignore

function withTypes(files: Files, targets: readonly string[]): Files {
  const name = '[Content_Types].xml';
  const text = decode(files[name] ?? new Uint8Array());
  const extensions = new Set(targets.map((target) => target.split('.').at(-1)?.toLowerCase() ?? ''));
  const missing = [...extensions].filter((it) => !text.includes(`Extension="${it}"`) && TYPES[it] !== undefined);
  const added = missing.map((it) => `<Default Extension="${it}" ContentType="${TYPES[it]}"/>`).join('');
  return { ...files, [name]: Buffer.from(text.replace(/(<Types\b[^>]*>)/, `$1${added}`)) };
}
