import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../../../main/export/pdf/render-pdf';
import { linesOf } from '../../../../main/export/text/lines';
import { spansOf } from '../../../../main/export/text/spans';
import { createTypefaces } from '../../../../main/export/text/typefaces';
import type { ReportDocument } from '../../../../shared/report/document/block';
import { allOf, readPdf } from '../support/read-pdf';

const typefaces = createTypefaces(join(import.meta.dirname, '../../../../resources/fonts'));

const page = (text: string): ReportDocument => ({
  title: 'Emoji',
  kicker: 'k',
  banner: 'b',
  meta: [],
  headline: 'h',
  summary: [{ kind: 'paragraph', text }],
  sections: [],
  footer: 'f',
});
const printed = async (text: string) => {
  const { pages } = await readPdf(renderPdf(page(text), { typefaces, paper: 'a4', date: 0 }));
  const elements = allOf(pages.flatMap((part) => part.elements));
  return { elements, whole: pages.map((part) => part.text).join(' ') };
};
/** As a reader of the file hears it. */
const read = async (text: string): Promise<string> =>
  (await printed(text)).elements.find(({ role, text: own }) => role === 'P' && own.includes('said'))?.text ?? '';

describe('emoji in the PDF', () => {
  it.each(['🔥', '✅', '👩‍💻', '🇩🇪', '👍🏽', '❤️', '1️⃣', '👨‍👩‍👧‍👦', '🏴‍☠️', '🫠', '🏳️‍🌈'])(
    '%s is one picture of the emoji font',
    (emoji) => {
      const spans = spansOf(emoji, false, typefaces);
      expect(spans).toHaveLength(1);
      expect(spans[0]).toMatchObject({ face: 'emoji' });
      expect(spans[0]?.original).toBeUndefined();
      expect(
        typefaces
          .font('emoji')
          .layout(spans[0]?.text ?? '')
          .glyphs.filter(({ advanceWidth }) => advanceWidth > 0),
      ).toHaveLength(1);
    },
  );

  it('is read out and copied as it was written', async () => {
    for (const emoji of ['🔥', '👩‍💻', '🇩🇪', '👨‍👩‍👧‍👦'])
      expect(await read(`She said ${emoji} twice`)).toBe(`She said ${emoji} twice`);
    const [line] = linesOf('A 👍🏽 by 👍🏿', { size: 10 }, 500, typefaces);
    expect(line).toMatchObject({ text: 'A 👍🏽 by 👍🏿', needsText: true });
  });

  it('shows the parts of a sequence that no font knows, and keeps it whole for copying', async () => {
    const unknown = '🔥\u200D🦤'; // nobody has drawn a burning dodo
    const [span] = spansOf(unknown, false, typefaces);
    expect(span).toMatchObject({ face: 'emoji', text: '🔥🦤', reads: unknown });
    const { whole } = await printed(`She said ${unknown}`);
    expect(whole).not.toContain('[U+');
  });

  it('says the number of a character that no font has, and only of that', async () => {
    const { whole } = await printed('She said 🔥 and \u{1F8FF}');
    expect(whole).toContain('[U+1F8FF]');
    expect(whole).toContain('no shape for 1 character');
  });

  it('leaves signs of text to the fonts of text', () => {
    for (const sign of ['☎', '✓', '©', '1', '#', '→'])
      expect(spansOf(sign, false, typefaces).map(({ face }) => face)).not.toContain('emoji');
  });
});
