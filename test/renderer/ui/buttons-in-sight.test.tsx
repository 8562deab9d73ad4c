// Forms that are longer than a small window: the button that they are for stays in sight.
import { readFileSync } from 'node:fs';
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { ShareForm } from '../../../renderer/drills/share/share-form';
import { ExportForm } from '../../../renderer/reports/export-form';
import { Room } from '../../shared/report/room';
import { smallRun } from '../../shared/report/small-run';
import { aRoom, shownIn } from '../drills/support/a-room';

const room = new Room(smallRun({}));
const exportForm = (): string => {
  vi.stubGlobal('navigator', { language: 'en-GB' });
  const form = <ExportForm of={{ runId: 'r' }} onClose={() => undefined} />;
  const html = renderToStaticMarkup(<MantineProvider>{form}</MantineProvider>);
  vi.unstubAllGlobals();
  return html;
};
const shareForm = (): string =>
  shownIn(aRoom(room.frozen, room.journal).room, <ShareForm other={undefined} note={undefined} />);

/** The last element of a form, from where it begins. */
const footOf = (html: string): string => html.slice(html.search(/<div class="[^"]*foot[^"]*"/));

describe.each([
  ['the export of a report', exportForm, 'renderer/reports/export-form.module.css', 'Save file'],
  ['sharing a drill', shareForm, 'renderer/drills/share/share-panel.module.css', 'Share with participants'],
] as const)('the form for %s', (_, form, styles, name) => {
  it('ends in a foot with its button that sticks to the lower edge, over what is scrolled below it', () => {
    const foot = footOf(form());
    expect(foot).toMatch(/<button[^>]*type="submit"/);
    expect(foot.replaceAll(/<[^>]*>/g, '')).toContain(name);
    const rule = /\.foot \{([^}]*)\}/.exec(readFileSync(styles, 'utf8'))?.[1] ?? '';
    expect(rule).toMatch(/position: sticky;\s*bottom: -?\d+(px)?;/);
    expect(rule).toContain('background:');
  });
});
