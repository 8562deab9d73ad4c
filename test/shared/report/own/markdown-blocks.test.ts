import { describe, expect, it } from 'vitest';
import { renderBlocks } from '../../../../shared/report/html/blocks';
import { markdownBlocks } from '../../../../shared/report/own/markdown-blocks';
import { strongRuns } from '../../../../shared/report/own/strong';

const html = (markdown: string): string => renderBlocks(markdownBlocks(markdown));

describe('a team’s own text', () => {
  it('becomes paragraphs, stressed words, lists, quotations and tables of the report', () => {
    const blocks = markdownBlocks(
      'We lost **one hour**.\n\n- first\n  - inner\n- *second*\n\n> why\n\n| Who | Min |\n|---|---:|\n| DBA | 10 |\n',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'quote', 'table']);
    expect(html('We lost **one hour**.')).toBe('<p>We lost <strong>one hour</strong>.</p>');
    expect(blocks[1]).toMatchObject({ items: [{ text: 'first' }, { text: '– inner' }, {}] });
    expect(blocks[3]).toMatchObject({
      columns: [{ title: 'Who' }, { align: 'right' }],
      rows: [{ cells: ['DBA', '10'] }],
    });
  });

  it.each([
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '[x](javascript:alert(1))',
    '![x](http://127.0.0.1:9/x.png)',
    '<a href="javascript:alert(1)">x</a>',
    '[x]: javascript:alert(1)\n\n[x]',
    '**<b onclick=alert(1)>**',
    '```\n<script>alert(1)</script>\n```',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
  ])('never becomes markup of its own: %j', (markdown) => {
    const left = html(markdown).replaceAll(/<\/?(?:p|strong|blockquote|br)(?: class="[a-z]+"| dir="auto")*>/g, '');
    expect(left).not.toContain('<');
  });

  it('says where a link leads and what a picture was, and leads nowhere', () => {
    expect(html('see [the ticket](https://example.com/1)')).toBe('<p>see the ticket (https://example.com/1)</p>');
    expect(html('![plan of the hall](x.png)')).toBe('<p>[picture: plan of the hall]</p>');
  });

  it('keeps its marks of stressed words even where lines are broken between them', () => {
    const [block] = markdownBlocks('a **b c** d');
    const text = block?.kind === 'paragraph' ? block.text : '';
    expect(strongRuns(text)).toEqual([
      { text: 'a ', isStrong: false },
      { text: 'b c', isStrong: true },
      { text: ' d', isStrong: false },
    ]);
  });
});
