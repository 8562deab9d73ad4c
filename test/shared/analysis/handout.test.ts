import { describe, expect, it } from 'vitest';
import {
  chatText,
  EXERCISE_MARK,
  handoutHtml,
  handoutOf,
  mailAddress,
  mailText,
} from '../../../shared/analysis/handout';
import { MINUTE } from '../../../shared/basics/time';
import { aWorkflow, end, inject, named, step } from '../../support/a-workflow';

const workflow = {
  ...aWorkflow([step('a', 1), end('over')], ['a > over'], { roles: named('lead') }),
  people: [{ key: 'ana', name: 'Ana', roles: ['lead'], contact: 'Ana Berg, ana@example.org, +1 555' }],
};
const press = { ...inject('press', 'hand'), no: 7, title: 'The press asks', mode: 'phone', from: 'Daily <News> & Co', to: ['lead'], message: 'Is it "safe"?\n\nCall back.' } as const; // prettier-ignore
const handout = (isSecret = false) =>
  handoutOf({ ...press, to: [...press.to] }, { at: 25 * MINUTE, isSecret, workflow, scenario: { startsAt: '23:27' } });

describe('a released inject on its way out of the room', () => {
  it('is marked as an exercise first and last, whatever it is sent as', () => {
    for (const text of [chatText(handout()), mailText(handout()).split('\n\n').slice(1).join('\n\n')]) {
      expect(text.startsWith(EXERCISE_MARK)).toBe(true);
      expect(text.endsWith(EXERCISE_MARK)).toBe(true);
    }
    expect(mailText(handout())).toMatch(/^Subject: EXERCISE EXERCISE EXERCISE – inject 7: The press asks\n/);
    expect(handoutHtml(handout(), 'Evening').match(/EXERCISE EXERCISE EXERCISE/g)?.length).toBeGreaterThanOrEqual(3);
    expect(handout()).toMatchObject({ when: 'T+00:25:00 (23:52 in the story)', route: 'Phone from Daily <News> & Co to lead' }); // prettier-ignore
  });

  it('opens in the mail program with its addresses, and comes out of it as it went in', () => {
    const url = new URL(mailAddress(handout()));
    expect([url.protocol, url.pathname]).toEqual(['mailto:', 'ana@example.org']);
    expect(url.searchParams.get('body')).toContain('Is it "safe"?\r\n\r\nCall back.');
    expect(url.searchParams.get('subject')).toMatch(/^EXERCISE EXERCISE EXERCISE/);
  });

  it('never gives its title away while what it did is hidden', () => {
    const secret = handout(true);
    for (const text of [chatText(secret), mailText(secret), mailAddress(secret), handoutHtml(secret, 'Evening')])
      expect(text).not.toMatch(/press asks|press%20asks/i);
  });

  it('is one file without a script, and what people typed is text in it', () => {
    const html = handoutHtml(handout(), '<script>alert(1)</script>');
    expect(html).not.toContain('<script>');
    expect(html).toContain('Daily &lt;News&gt; &amp; Co');
    expect(html).not.toMatch(/(src|href)=/);
  });
});
