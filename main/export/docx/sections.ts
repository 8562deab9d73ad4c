import { AlignmentType, Footer, Header, LeaderType, PageNumber, PageOrientation, Paragraph, TabStopType, TableOfContents, TextRun, type FileChild, type ISectionOptions } from 'docx'; // prettier-ignore
import type { PaperSize } from '../../../shared/contract/made-file';
import type { ReportDocument } from '../../../shared/report/document/block';
import type { Painter } from '../picture/painter';
import { contentOf } from './blocks';
import { COLORS } from './looks';
import type { LongTables } from './long-tables';
import { isWide, styled, TWIPS, type Content, type Headings, type Setting } from './setting';
import { runsOf } from './words';

/** Width and height, twips. */
const PAPERS: Readonly<Record<PaperSize, { readonly width: number; readonly height: number }>> = {
  a4: { width: 11_906, height: 16_838 },
  letter: { width: 12_240, height: 15_840 },
};

const MARGIN = { top: 1_000, bottom: 1_000, left: 850, right: 850, header: 480, footer: 480 };

export const bodyOf = (paper: PaperSize) => ({
  width: (PAPERS[paper].width - MARGIN.left - MARGIN.right) / TWIPS,
  height: (PAPERS[paper].height - MARGIN.top - MARGIN.bottom) / TWIPS,
});

export interface PageSetting {
  readonly painter: Painter;
  readonly longTables: LongTables;
  readonly headings: Headings;
  readonly paper: PaperSize;
  /** The header comes from a template and stands on the first page too. */
  readonly hasOwnHeader: boolean;
  /** Else the contents stand without them until Word is asked to fill them in: no dots lead to nothing. */
  readonly hasPageNumbers: boolean;
}

/** The report as sections of Word: one upright, or several where a drawing lies on a page turned on its side. */
export function sectionsOf(report: ReportDocument, page: PageSetting): readonly ISectionOptions[] {
  const { width, height } = bodyOf(page.paper);
  const setting: Setting = {
    painter: page.painter,
    width,
    level: 2,
    headings: page.headings,
    counts: { list: 0, figure: 0 },
    longTables: page.longTables,
  };
  const content: readonly Content[] = [
    ...opening(report),
    ...contentOf(report.summary, setting),
    styled('Contents', 'ReportTableTitle', { keepNext: true }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-1', beginDirty: false, tabLeader: page.hasPageNumbers ? LeaderType.DOT : LeaderType.NONE }), // prettier-ignore
    ...wideLater(
      report.sections.map(({ title, blocks, startsPage = false }, index) => ({
        startsPage,
        content: [
          styled(`${index + 1}  ${title}`, page.headings[1], { pageBreakBefore: startsPage }),
          ...contentOf(blocks, setting),
        ],
      })),
    ),
  ];
  const parts: ISectionOptions[] = [];
  let upright: FileChild[] = [];
  const close = (): void => {
    if (upright.length > 0) parts.push(sectionOf(upright, report, page, parts.length === 0 ? 'first' : 'upright'));
    upright = [];
  };
  for (const item of content) {
    if (!isWide(item)) upright.push(item);
    else {
      close();
      // the width and the height of a page that lies on its side
      parts.push(sectionOf([...item.make(height, width)], report, page, 'wide'));
    }
  }
  close();
  return parts;
}

/** Pages turned on their sides come where a page begins anyway: none is left half empty before them. */
function wideLater(sections: readonly { startsPage: boolean; content: readonly Content[] }[]): readonly Content[] {
  const waiting: Content[] = [];
  const all = sections.flatMap(({ startsPage, content }) => {
    const before = startsPage ? waiting.splice(0) : [];
    waiting.push(...content.filter(isWide));
    return [...before, ...content.filter((it) => !isWide(it))];
  });
  return [...all, ...waiting];
}

function opening({ kicker, banner, title, meta, headline }: ReportDocument): readonly Paragraph[] {
  return [
    new Paragraph({
      style: 'ReportKicker',
      tabStops: [{ type: TabStopType.RIGHT, position: 10_200 }],
      children: [new TextRun(kicker), new TextRun({ text: `\t${banner}`, bold: true, color: COLORS.accent })],
    }),
    styled(title, 'Title'),
    styled(meta.join('  ·  '), 'ReportMeta'),
    styled(headline, 'ReportHeadline'),
  ];
}

function sectionOf(
  children: readonly FileChild[],
  { title, banner, footer }: ReportDocument,
  { paper, hasOwnHeader }: PageSetting,
  kind: 'first' | 'upright' | 'wide',
): ISectionOptions {
  const { width, height } = PAPERS[paper];
  const edge = (kind === 'wide' ? height : width) - MARGIN.left - MARGIN.right;
  const line = (left: readonly TextRun[], right: readonly TextRun[]): Paragraph =>
    new Paragraph({
      style: 'ReportFoot',
      tabStops: [{ type: TabStopType.RIGHT, position: edge }],
      children: [...left, new TextRun('\t'), ...right],
      alignment: AlignmentType.LEFT,
    });
  const head = line(runsOf(shortened(title)), [new TextRun(banner)]);
  const foot = line(runsOf(footer), [new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })]);
  const footers = { default: new Footer({ children: [foot] }), first: new Footer({ children: [foot] }) };
  return {
    properties: {
      titlePage: kind === 'first' && !hasOwnHeader,
      page: {
        margin: MARGIN,
        size: { width, height, ...(kind === 'wide' && { orientation: PageOrientation.LANDSCAPE }) },
      },
    },
    headers: {
      default: new Header({ children: [head] }),
      first: new Header({ children: [new Paragraph({ style: 'ReportFoot', children: [] })] }),
    },
    footers,
    children,
  };
}

/** What a running head has room for; the title itself stands on the first page. */
const shortened = (title: string): string => (title.length > 80 ? `${title.slice(0, 79).toWellFormed()}…` : title);
