import { BorderStyle, type IStylesOptions } from 'docx';
import type { Tone } from '../../../shared/report/words/verdicts';

/** A font that offices have, and of which others have one of the same width. */
export const FONT = 'Calibri';

/** Colours of the report, as Word writes them. */
export const COLORS = {
  ink: '1D1C1A',
  soft: '55534F',
  faint: '6F6E6A',
  line: 'DCDBD7',
  hair: 'EBEAE7',
  quote: 'F7F6F4',
  accent: '77448F',
} as const;

export const TONES: Readonly<Record<Tone, string>> = { good: '1C7441', bad: 'B8261B', open: '8F5200', none: '55534F' };

export const HAIR = { style: BorderStyle.SINGLE, size: 4, color: COLORS.hair } as const;
export const LINE = { style: BorderStyle.SINGLE, size: 6, color: COLORS.line } as const;
export const INK = { style: BorderStyle.SINGLE, size: 6, color: COLORS.ink } as const;
export const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const { ink, soft, faint, accent } = COLORS;
const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: ink },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

/** What every document has: a template brings its own. */
export const DEFAULT_STYLES: NonNullable<IStylesOptions['default']> = {
  document: {
    run: { font: FONT, size: 20, color: ink },
    paragraph: { spacing: { after: 100, line: 264, lineRule: 'auto' } },
  },
  title: heading(48, 120, 60),
  heading1: {
    run: { font: FONT, size: 30, bold: true, color: ink },
    paragraph: {
      spacing: { before: 440, after: 140 },
      keepNext: true,
      keepLines: true,
      border: { top: { ...INK, size: 12, space: 8 } },
    },
  },
  heading2: heading(24, 280, 80),
  heading3: heading(21, 200, 60),
};

const style = (id: string, name: string, run: object, paragraph: object = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph,
});

/** Styles of our own; with a template their fonts are the template's. */
export const OWN_STYLES: NonNullable<IStylesOptions['paragraphStyles']> = [
  { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', run: { size: 17 }, paragraph: { spacing: { before: 0, after: 0, line: 228, lineRule: 'auto' } } },
  style('ReportKicker', 'Report kicker', { size: 18, color: faint }, { spacing: { after: 0 } }),
  style('ReportMeta', 'Report meta', { size: 19, color: soft }, { spacing: { after: 160 } }),
  style('ReportHeadline', 'Report headline', { size: 27, color: ink }, { spacing: { before: 120, after: 180, line: 288, lineRule: 'auto' }, indent: { left: 200 }, border: { left: { style: BorderStyle.SINGLE, size: 18, color: accent, space: 10 } } }),
  style('ReportLead', 'Report lead', { size: 23 }, { spacing: { after: 120 } }),
  style('ReportNote', 'Report note', { size: 17, color: faint }, { spacing: { after: 80 } }),
  style('ReportLabel', 'Report label', { size: 18, bold: true, color: soft }, { spacing: { before: 100, after: 20 }, keepNext: true }),
  style('ReportQuote', 'Report quote', { size: 20 }, { spacing: { before: 60, after: 100 }, indent: { left: 200, right: 200 }, shading: { fill: COLORS.quote, type: 'clear' } }),
  style('ReportCaption', 'Report caption', { size: 17, color: faint }, { spacing: { before: 40, after: 160 } }),
  style('ReportTableTitle', 'Report table title', { size: 19, bold: true }, { spacing: { before: 200, after: 60 }, keepNext: true }),
  style('ReportCell', 'Report cell', { size: 18 }, { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } }),
  style('ReportCellSmall', 'Report cell, small', { size: 16, color: faint }, { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } }),
  style('ReportGap', 'Report gap', { size: 8 }, { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } }),
  style('ReportKey', 'Report key figure', { size: 36, bold: true }, { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } }),
  style('ReportFoot', 'Report foot', { size: 15, color: faint }, { spacing: { after: 0 } }),
]; // prettier-ignore
