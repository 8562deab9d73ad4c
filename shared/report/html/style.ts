/** The sheet of the report: one column of type on paper, the same on screen and in print. */
export const STYLE = `
:root { --ink: #1d1c1a; --soft: #55534f; --faint: #6f6e6a; --line: #dcdbd7; --hair: #ebeae7; --paper: #ffffff;
  --accent: #77448f; --good: #1c7441; --bad: #b8261b; --open: #8f5200; }
* { box-sizing: border-box; }
html { background: #f1f0ee; color: var(--ink); -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; font: 14px/1.5 Inter, "Inter Variable", -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
main { width: calc(100% - 48px); max-width: 900px; margin: 32px auto; padding: 56px clamp(32px, 7%, 64px) 72px; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { margin: 4px 0 6px; font-size: 32px; font-weight: 680; letter-spacing: -0.021em; }
h2 { margin: 56px 0 14px; padding-top: 14px; border-top: 2px solid var(--ink); font-size: 21px; font-weight: 660; letter-spacing: -0.014em; }
h2 .number { display: inline-block; min-width: 1.7em; color: var(--faint); font-weight: 450; }
h3 { margin: 26px 0 6px; font-size: 15px; font-weight: 650; letter-spacing: -0.006em; }
p { margin: 0 0 10px; text-wrap: pretty; }
.kicker { display: flex; justify-content: space-between; align-items: baseline; gap: 16px; margin: 0 0 18px; color: var(--faint); font-size: 12px; font-weight: 550; }
.banner { flex: none; padding: 2px 9px; border: 1px solid var(--accent); border-radius: 3px; color: var(--accent); font-size: 11px; font-weight: 650; letter-spacing: 0.05em; }
.meta { color: var(--soft); font-size: 13px; }
header .meta span + span::before { content: "·"; margin: 0 7px; color: var(--faint); }
.headline { margin: 20px 0 24px; padding-left: 16px; border-left: 3px solid var(--accent); font-size: 19px; line-height: 1.42; font-weight: 520; letter-spacing: -0.011em; }
.note { color: var(--faint); font-size: 12px; line-height: 1.5; }
.lead { font-size: 16px; }
.columns .meta { margin: 8px 0 2px; font-size: 12px; font-weight: 650; color: var(--soft); }
.sub { display: block; color: var(--faint); font-size: 0.86em; line-height: 1.4; }
.figures { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; margin: 0 0 22px; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); break-inside: avoid; }
.figure { padding: 12px 10px 12px 14px; border-left: 1px solid var(--line); min-width: 0; }
.figure:first-child { border-left: 0; padding-left: 0; }
.figure .label { display: block; color: var(--soft); font-size: 12px; font-weight: 550; }
.figure strong { display: block; margin: 1px 0 2px; white-space: nowrap; font-size: 21px; font-weight: 640; letter-spacing: -0.02em; line-height: 1.25; }
.figure.bad strong { color: var(--bad); }
.figure.good strong { color: var(--good); }
.shape { display: inline-block; width: 1.25em; font-weight: 700; }
.shape.good, .verdict.good { color: var(--good); }
.shape.bad, .verdict.bad { color: var(--bad); }
.shape.open, .verdict.open { color: var(--open); }
.verdict { display: inline-block; padding-inline-start: 1.25em; text-indent: -1.25em; font-weight: 600; }
.verdict .shape { text-indent: 0; }
.verdict.none { padding: 0; text-indent: 0; color: var(--soft); font-weight: 450; }
table { width: 100%; margin: 0 0 12px; border-collapse: collapse; table-layout: fixed; font-size: 13px; line-height: 1.4; }
caption { padding: 14px 0 6px; text-align: left; font-size: 13px; font-weight: 650; break-after: avoid; }
th { padding: 4px 10px 6px 0; text-align: left; vertical-align: bottom; color: var(--soft); font-size: 11.5px; font-weight: 550; border-bottom: 1px solid var(--ink); overflow-wrap: normal; }
td { padding: 6px 10px 6px 0; vertical-align: top; border-bottom: 1px solid var(--hair); }
th:last-child, td:last-child { padding-right: 0; }
td.right, th.right { padding-right: 26px; text-align: right; }
.dense td.right, .dense th.right { padding-right: 16px; }
table td.right:last-child, table th.right:last-child { padding-right: 0; }
td.chart { padding-top: 4px; padding-bottom: 2px; }
th svg, td svg, figure svg { display: block; overflow: visible; }
tr { break-inside: avoid; }
.group th { padding: 12px 0 5px; color: var(--ink); font-size: 13px; font-weight: 650; border-bottom: 1px solid var(--line); break-after: avoid; }
.dense { font-size: 11.5px; }
.dense th { font-size: 10.5px; }
.dense td { padding-top: 4px; padding-bottom: 4px; }
dl { margin: 0 0 14px; }
dl div { display: grid; grid-template-columns: 172px 1fr; gap: 14px; padding: 5px 0; border-bottom: 1px solid var(--hair); break-inside: avoid; }
dt { color: var(--soft); font-size: 12.5px; font-weight: 550; }
dd { margin: 0; font-size: 13px; min-width: 0; }
ul, ol { margin: 0 0 12px; padding-left: 20px; }
li { margin: 0 0 6px; padding-left: 2px; font-size: 13.5px; break-inside: avoid; }
li::marker { color: var(--faint); font-weight: 600; }
blockquote { margin: 4px 0 12px; padding: 8px 14px; background: #f7f6f4; border-radius: 3px; font-size: 14px; break-inside: avoid; }
figure.picture img { display: block; max-width: 100%; max-height: 460px; width: auto; height: auto; }
figure { margin: 10px 0 6px; break-inside: avoid; }
figcaption { margin-top: 4px; color: var(--soft); font-size: 12px; }
figure svg[viewBox] { max-width: 100%; height: auto; }
.wide svg { width: 100%; height: auto; max-height: 200mm; }
.short { break-inside: avoid; }
.own { margin: 14px 0 18px; padding: 2px 0 2px 14px; border-left: 3px solid var(--line); }
.own > h3 { margin-top: 4px; }
.short dl div { padding: 3px 0; }
.columns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 36px; break-inside: avoid; }
.subsection > h3 + .note { margin-top: -2px; }
.columns .subsection > h3 { margin-top: 16px; }
nav { margin: 40px 0 0; padding: 14px 0 8px; border-top: 1px solid var(--line); }
nav ol { columns: 3; column-gap: 36px; margin: 0; padding-left: 22px; }
nav li { margin: 0 0 4px; font-size: 12.5px; }
nav a { color: inherit; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 2px; }
tr:target td, tr.found td { background: #f5eff8; }
#log td { color: var(--soft); font-size: 10.5px; }
@media screen and (max-width: 760px) {
  main { width: auto; margin: 0; padding: 28px 18px 48px; border: 0; border-radius: 0; }
  .scroll { overflow-x: auto; overflow-y: hidden; }
  table { min-width: 600px; font-size: 12px; }
  .dense { font-size: 11px; }
  td, th { padding-right: 8px; }
  td.right, th.right, .dense td.right, .dense th.right { padding-right: 10px; }
}
@media screen and (max-width: 760px) {
  .figure { padding: 12px 8px; }
  .figure strong { font-size: 18px; }
  .figure .shape { width: 1em; }
}
@media screen and (max-width: 560px) {
  .figures { grid-auto-flow: row; grid-template-columns: repeat(2, 1fr); }
  .figure:nth-child(odd) { border-left: 0; padding-left: 0; }
  .columns, nav ol { grid-template-columns: 1fr; columns: 1; }
  figure svg { max-width: 100%; height: auto; }
  dl div { grid-template-columns: 1fr; gap: 0; }
}
@media print {
  html { background: none; }
  body { font-size: 9.5pt; }
  main { width: auto; max-width: none; margin: 0; padding: 0; border: 0; }
  nav { display: none; }
  h1 { font-size: 24pt; }
  h2 { margin-top: 24pt; font-size: 15pt; }
  .kicker { margin-bottom: 10pt; }
  .headline { margin: 12pt 0 15pt; font-size: 13.5pt; }
  .figures { margin-bottom: 12pt; }
  .figure { padding: 7pt 8pt 7pt 11pt; }
  .figure strong { font-size: 17pt; }
  table { font-size: 9pt; }
  td { padding-top: 3.5pt; padding-bottom: 3.5pt; }
  .dense { font-size: 8pt; }
  .dense th { font-size: 7.5pt; }
  li, dd { font-size: 9.5pt; }
  li { margin-bottom: 4pt; }
  dt, .note { font-size: 8.5pt; }
  #log td { font-size: 7pt; padding-top: 2pt; padding-bottom: 2pt; }
  .new-page { break-before: page; }
  .new-page > h2 { margin-top: 0; }
  p { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
}
`;

/** Page numbers and the record's hash on every printed page. A4 and Letter both fit: only margins are set. */
export function pageFooter(text: string): string {
  const words = text.replaceAll(/[^\p{L}\p{N} .·–-]/gu, '');
  const style = 'font: 8pt Inter, "Segoe UI", Arial, sans-serif; color: #6f6e6a;';
  return `@page { margin: 15mm 15mm 17mm; @bottom-left { content: "${words}"; ${style} } @bottom-right { content: counter(page) " of " counter(pages); ${style} } }
`;
}
