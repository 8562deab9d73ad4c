import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../../main/export/docx/render-docx';
import { readTemplate } from '../../../../main/export/docx/template';
import { createTypefaces } from '../../../../main/export/text/typefaces';
import { buildReport } from '../../../../shared/report/build-report';
import type { ReportDocument } from '../../../../shared/report/document/block';
import { documentOf } from '../../../../shared/report/document/document-of';
import { playedWrongHost } from '../../../shared/report/wrong-host';

const typefaces = createTypefaces(join(import.meta.dirname, '../../../../resources/fonts'));
const report = documentOf(
  buildReport({ summary: { runId: 'run-1', title: 'Evening' }, ...playedWrongHost(), findings: [] }),
);

type Files = Readonly<Record<string, string>>;
const opened = (bytes: Uint8Array): Files =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString('utf8')]),
  );
const written = async (document: ReportDocument, template?: Uint8Array): Promise<Files> => {
  const read = template && readTemplate(template);
  if (read?.ok === false) throw new Error(read.error);
  return opened(
    await renderDocx(document, { paper: 'a4', typefaces, date: 0, ...(read?.ok && { template: read.value }) }),
  );
};
const body = (files: Files): string => files['word/document.xml'] ?? '';
/** Text of the paragraphs of a style. */
const paragraphs = (xml: string, style: string): readonly string[] =>
  (xml.match(/<w:p>[\s\S]*?<\/w:p>/g) ?? [])
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => Array.from(paragraph.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g), ([, text]) => text).join(''));

describe('the Word report', () => {
  let files: Files;
  beforeAll(async () => {
    files = await written(report);
  }, 60_000);

  it('has headings, a table of contents that is filled in, and numbered captions', () => {
    const titles = report.sections.map(({ title }, index) => `${index + 1}  ${title}`);
    expect(paragraphs(body(files), 'Heading1')).toEqual(titles);
    expect(paragraphs(body(files), 'Heading2')).toContain('Proposed by the record');
    expect(paragraphs(body(files), 'TOC1').map((line) => line.replace(/\d+$/, ''))).toEqual(titles);
    expect(body(files).match(/ SEQ Figure /g)?.length).toBe(paragraphs(body(files), 'ReportCaption').length);
    expect(files['word/settings.xml']).not.toMatch(/updateFields(?! w:val="false")/);
    expect(body(files)).not.toContain('w:dirty="true"');
  });

  it('repeats the head of every table, and says in words what every picture shows', () => {
    const tables = body(files).match(/<w:tblHeader\/>/g) ?? [];
    expect(tables.length).toBeGreaterThan(10);
    const pictures = Array.from(body(files).matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g), ([, words]) => words);
    expect(pictures.length).toBeGreaterThan(30);
    for (const words of pictures) expect(words).toMatch(/\S/);
  });

  it('draws charts as vectors, with a bitmap for programs that cannot', () => {
    const names = Object.keys(files);
    const vectors = names.filter((name) => /media\/.*\.svg$/.test(name));
    expect(names.filter((name) => /media\/.*\.png$/.test(name))).toHaveLength(vectors.length);
    for (const name of vectors) expect(files[name]).not.toMatch(/<script|href|url\(/);
  });

  it('holds thousands of rows, each whole, none twice', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => ({ cells: [`row ${index}.`, `=1+${index}<b>\n"x"`] }));
    const columns = [{ title: 'Name', width: 30 }, { title: 'Words' }];
    const long = await written({ ...report, sections: [{ id: 'long', title: 'Long', blocks: [{ kind: 'table', columns, rows }] }] }); // prettier-ignore
    const texts = new Set(Array.from(body(long).matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g), ([, text]) => text));
    for (let index = 0; index < 2_000; index += 1) {
      expect(texts).toContain(`row ${index}.`);
      expect(texts).toContain(`=1+${index}&lt;b&gt;`);
    }
    expect(body(long)).not.toContain('LongTable');
    expect(body(long).match(/<w:tbl>/g)?.length).toBe(body(long).match(/<\/w:tbl>/g)?.length);
  });
});

const LOGO = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

/** What a team might have made in Word, in German: ids of styles are not the English ones. */
const template = (change: Readonly<Record<string, string>> = {}): Uint8Array => {
  const parts: Readonly<Record<string, string>> = {
    'word/styles.xml': '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="00AA77"/></w:rPr></w:style></w:styles>',
    'word/document.xml': '<w:document><w:sectPr><w:headerReference w:type="default" r:id="rId7"/></w:sectPr></w:document>',
    'word/_rels/document.xml.rels': '<Relationships><Relationship Id="rId7" Type="header" Target="header3.xml"/></Relationships>',
    'word/header3.xml': '<w:hdr><w:p><a:blip r:embed="rId1"/>Company</w:p></w:hdr>',
    'word/_rels/header3.xml.rels': '<Relationships><Relationship Id="rId1" Type="image" Target="media/logo.jpeg"/></Relationships>',
    ...change,
  }; // prettier-ignore
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...files, 'word/media/logo.jpeg': LOGO });
};

describe("a team's own Word template", () => {
  const short: ReportDocument = { ...report, sections: report.sections.filter(({ id }) => id === 'untested') };

  it('gives its styles and its header with the logo', async () => {
    const files = await written(short, template());
    expect(files['word/styles.xml']).toContain('00AA77');
    expect(paragraphs(body(files), 'berschrift1')[0]).toBe('1  What was not tested');
    expect(files['word/header1.xml']).toContain('Company');
    expect(files['word/_rels/header1.xml.rels']).toContain('media/template-logo.jpeg');
    expect(Object.keys(files)).toContain('word/media/template-logo.jpeg');
    expect(files['[Content_Types].xml']).toContain('Extension="jpeg"');
  });

  it('brings nothing that is fetched from elsewhere', async () => {
    const rels = '<Relationships><Relationship Id="rId1" Type="image" Target="http://127.0.0.1:9/x.png" TargetMode="External"/></Relationships>'; // prettier-ignore
    const files = await written(short, template({ 'word/_rels/header3.xml.rels': rels }));
    expect(Object.values(files).join('')).not.toContain('127.0.0.1');
  });

  it('is refused in a sentence when it is no Word file', () => {
    for (const bytes of [new Uint8Array([1, 2, 3]), zipSync({ 'a.txt': strToU8('x') })]) {
      const read = readTemplate(bytes);
      expect(read.ok || read.error).toMatch(/^The template is not a Word file .*\.$/);
    }
  });
});

describe('a drawing on a page turned on its side', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 500"><rect width="900" height="500"/></svg>';
  const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
  const document: ReportDocument = {
    ...report,
    summary: [],
    sections: [
      { id: 'steps', title: 'Steps', blocks: [{ kind: 'figure', svg, caption: 'The path', isWide: true }] },
      { id: 'time', title: 'Time', blocks: [paragraph('Goes on where the page was.')] },
      { id: 'log', title: 'Log', startsPage: true, blocks: [paragraph('The record.')] },
    ],
  };

  it('waits for a page that ends anyway', async () => {
    const xml = body(await written(document));
    const order = ['Goes on where the page was.', 'w:orient="landscape"', 'The record.'].map((text) =>
      xml.indexOf(text),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(xml.match(/<w:sectPr/g)).toHaveLength(3);
  });
});
