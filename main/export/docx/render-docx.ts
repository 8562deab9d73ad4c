import { Document, Packer } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import type { PaperSize } from '../../../shared/contract/made-file';
import type { Block, ReportDocument } from '../../../shared/report/document/block';
import { createPainter } from '../picture/painter';
import { clean, withoutControls } from '../text/clean';
import type { Typefaces } from '../text/typefaces';
import { fixedPackage } from './fixed-package';
import { BULLETS } from './lists';
import { LongTables } from './long-tables';
import { DEFAULT_STYLES, OWN_STYLES } from './looks';
import { sectionsOf } from './sections';
import { headingsOf, withHeader, type DocxTemplate } from './template';

export interface DocxOptions {
  readonly paper: PaperSize;
  readonly typefaces: Typefaces;
  /** Milliseconds since 1970, for the properties of the file. */
  readonly date: number;
  readonly tell?: (share: number) => void;
  /** A Word file of the reader's own, whose styles and header are used. */
  readonly template?: DocxTemplate;
}

/** The report as a Word document with headings, captions, a table of contents. The same report gives the same bytes. */
export async function renderDocx(report: ReportDocument, options: DocxOptions): Promise<Uint8Array> {
  const { paper, typefaces, date, template } = options;
  const painter = await createPainter(typefaces);
  const longTables = new LongTables();
  const headings = headingsOf(template?.styles);
  const hasPageNumbers = isSmall(report);
  const content = sectionsOf(report, {
    painter,
    longTables,
    headings,
    paper,
    hasOwnHeader: template?.header !== undefined,
    hasPageNumbers,
  });
  options.tell?.(0.5);
  const document = new Document({
    title: `${withoutControls(report.title)} – ${report.kicker}`,
    subject: clean(report.headline),
    creator: 'Statedrill',
    lastModifiedBy: 'Statedrill',
    description: report.footer,
    numbering: BULLETS,
    ...(hasPageNumbers && longTables.count === 0 && { pageNumbers: estimatePageNumbers }),
    styles: { paragraphStyles: OWN_STYLES, ...(template === undefined && { default: DEFAULT_STYLES }) },
    ...(template !== undefined && { externalStyles: template.styles }),
    sections: content,
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  return fixedPackage(packed, date, (files) => {
    const whole = longTables.putInto(files);
    return template?.header === undefined ? whole : withHeader(whole, template.header);
  });
}

/** Laying out pages to know their numbers takes seconds: a large document leaves them to Word. */
function isSmall({ sections }: ReportDocument): boolean {
  const rowsOf = (block: Block): number => {
    if (block.kind === 'table') return block.rows.length;
    return block.kind === 'subsection' ? block.blocks.reduce((sum, it) => sum + rowsOf(it), 0) : 1;
  };
  return sections.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + rowsOf(block), 0) < 300;
}
