import type { ReportDocument } from '../../../shared/report/document/block';
import { setLines } from './set-text';
import { MARGIN } from './flow';
import { LOOKS } from './looks';
import type { Pen } from './pen';

/** On every page which record it comes from and where it stands; from the second page on also the title. */
export function headAndFoot(pen: Pen, { title, banner, footer }: ReportDocument): void {
  const { document, typefaces } = pen;
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    const { width, height } = document.page;
    const right = width - MARGIN.side;
    const words = (text: string, x: number, y: number, align: 'left' | 'right'): void =>
      pen.words(text, { x, y }, LOOKS.foot, align);
    pen.artifact('Pagination', () => {
      words(footer, MARGIN.side, height - 26, 'left');
      words(`${page - start + 1} of ${count}`, right, height - 26, 'right');
      if (page === start) return;
      const [first, ...rest] = setLines(title, LOOKS.foot, (right - MARGIN.side) * 0.7, typefaces);
      if (first !== undefined) pen.line(first.line, { x: MARGIN.side, y: 28 }, LOOKS.foot);
      if (rest.length > 0) words(' …', MARGIN.side + (first?.line.width ?? 0), 28, 'left');
      words(banner, right, 28, 'right');
    });
  }
}
