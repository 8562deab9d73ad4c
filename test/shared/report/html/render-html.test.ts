import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../../shared/report/build-report';
import { renderReport } from '../../../../shared/report/render-report';
import { poisonedInTurn, poisonedRun } from '../poisoned';
import { playedWrongHost } from '../wrong-host';

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '&lt;script&gt;&#60;script>',
  '<!--<svg><style>*{background:url(http://127.0.0.1:9/x)}</style>',
  ']]><iframe src=//127.0.0.1:9></iframe>',
  '\u0000<scr\u0000ipt>\u0008',
  '\\3c script\\3e "; } body { background: url(http://127.0.0.1:9/y) } /*',
];

const TAGS = new Set(
  ('html head meta title style body main header nav section div p span h1 h2 h3 ul ol li a dl dt dd table caption colgroup col ' +
    'thead tbody tr th td strong br blockquote figure figcaption svg g rect line circle path text tspan polyline polygon defs clipPath pattern use title').split(' '),
); // prettier-ignore

/** Every start tag with its attributes, as an HTML tokenizer would find them. */
function* tags(html: string): Generator<{ name: string; attributes: readonly string[] }> {
  for (const [, name = '', rest = ''] of html.matchAll(
    /<([A-Za-z][A-Za-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g,
  )) {
    yield {
      name,
      attributes: [...rest.matchAll(/\s+([^\s=>/]+)(?:="[^"]*")?/g)].map(([, attribute = '']) => attribute),
    };
  }
}

describe('the HTML report', () => {
  // each text of a report another payload, in three orders; `npm run bench:report` tries many more in a browser
  it.each([0, 4, 8])('shows what is hostile as text and nothing else, beginning with payload %i', (from) => {
    const html = renderReport(buildReport(poisonedInTurn(PAYLOADS, from)), 'html');
    const body = html.slice(html.indexOf('</style>'));
    // What is left when every tag of ours is taken away holds no sign that could open another one.
    const left = body.replaceAll(/<\/?[A-Za-z][A-Za-z0-9]*(?:\s+[^\s=>/"]+(?:="[^"<>]*")?)*\s*\/?>/g, '');
    expect(left).not.toContain('<');
    for (const { name, attributes } of tags(html)) {
      expect(TAGS).toContain(name);
      for (const attribute of attributes) expect(attribute).not.toMatch(/^on|^src$|^formaction$|^srcdoc$/i);
    }
    for (const [, target = ''] of html.matchAll(/(?:href|xlink:href)="([^"]*)"/g)) expect(target).toMatch(/^#/);
    expect(html.slice(html.indexOf('<style>'), html.indexOf('</style>'))).not.toContain('127.0.0.1');
    // oxlint-disable-next-line no-control-regex -- these must not survive
    expect(html).not.toMatch(/[\u0000-\u0008]/);
  });

  it('carries a policy that forbids scripts and requests', () => {
    const html = renderReport(buildReport(input()), 'html');
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    );
    expect(html).not.toMatch(/<script|@import|url\(/i);
  });

  it('turns no sentence round for a name that runs from right to left, and keeps long and picture-like names whole', () => {
    for (const payload of ['خدمة الويب', 'שירות \u202Eevil', '👩‍🚒🔥 データベース復旧', 'x'.repeat(500)]) {
      const html = renderReport(buildReport(poisonedRun(payload)), 'html');
      const shown = payload.replaceAll(/[\u202A-\u202E]/g, '');
      expect(html).toContain(shown);
      expect(html.isWellFormed()).toBe(true);
      const isolates = [...html.matchAll(/[\u2068\u2069]/g)].map(([sign]) => sign);
      expect(isolates.filter((sign) => sign === '\u2068')).toHaveLength(isolates.length / 2);
    }
    expect(renderReport(buildReport(poisonedRun('خدمة')), 'html')).toContain('\u2068خدمة\u2069 came back after');
  });

  it('survives half a surrogate pair', () => {
    expect(renderReport(buildReport(poisonedRun('broken \uD83D name')), 'html').isWellFormed()).toBe(true);
  });

  it('answers on page one: RTO, the worst service and why, the first actions, what was not tested', () => {
    const html = renderReport(buildReport(input()), 'html');
    const page = html.slice(html.indexOf('<header>'), html.indexOf('<nav'));
    for (const answer of [
      'RTO met',
      '0 of 3',
      'past its RTO',
      'Copy the data directory',
      'First actions',
      'What was not tested',
    ])
      expect(page.replaceAll('\u00A0', ' ')).toContain(answer);
  });
});

function input() {
  return { summary: { runId: 'run-1', title: 'Evening' }, ...playedWrongHost(), findings: [] };
}
