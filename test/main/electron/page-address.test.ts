import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../../main/electron/page-address';

describe('the page of the window', () => {
  const env = { STATEDRILL_DEV_PAGE: 'http://127.0.0.1:5173/' };

  it('is the built one', () => expect(pageAddress(false, {})).toBe('app://statedrill/'));

  it('may be a development server while developing', () =>
    expect(pageAddress(false, env)).toBe(env.STATEDRILL_DEV_PAGE));

  it('is never a development server in a packaged app', () => expect(pageAddress(true, env)).toBe('app://statedrill/'));
});
