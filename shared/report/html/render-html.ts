import { escaped } from '../../drawing/markup';
import { documentOf, type Beside } from '../document/document-of';
import type { ReportDocument, Section } from '../document/block';
import type { Report } from '../report';
import { lines, renderBlocks } from './blocks';
import { pageFooter, STYLE } from './style';

/** Nothing is fetched and nothing runs, whatever somebody managed to write into a name. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The report as one HTML file: no script, no request, prints on A4 and Letter. Its drawing is SVG of our own making. */
export const renderHtml = (report: Report, beside?: Beside): string => htmlOf(documentOf(report, beside));

export function htmlOf(document: ReportDocument): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escaped(document.title)} – ${escaped(document.kicker.toLowerCase())}</title>
<style>${STYLE}${pageFooter(document.footer)}</style>
</head>
<body>
<main>
${header(document)}
${renderBlocks(document.summary)}
${contents(document)}
${document.sections.map(section).join('\n')}
</main>
</body>
</html>
`.toWellFormed();
}

const header = ({ kicker, banner, title, meta, headline }: ReportDocument): string => `<header>
<p class="kicker"><span>${escaped(kicker)}</span><span class="banner">${escaped(banner)}</span></p>
<h1 dir="auto">${escaped(title)}</h1>
<p class="meta">${meta.map((part) => `<span>${lines(part)}</span>`).join('')}</p>
<p class="headline">${lines(headline)}</p>
</header>`;

const contents = ({ sections }: ReportDocument): string => `<nav aria-label="Contents"><ol>
${sections.map(({ id, title }) => `<li><a href="#${escaped(id)}">${escaped(title)}</a></li>`).join('\n')}
</ol></nav>`;

const section = ({ id, title, blocks, startsPage }: Section, index: number): string =>
  `<section id="${escaped(id)}"${startsPage === true ? ' class="new-page"' : ''}>
<h2><span class="number">${index + 1}</span>${escaped(title)}</h2>
${renderBlocks(blocks)}
</section>`;
