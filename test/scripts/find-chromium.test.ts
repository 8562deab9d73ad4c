import { describe, expect, it } from 'vitest';
import { browserCommand, hasDisplay } from '../../scripts/start/display.mjs';
import { findChromium } from '../e2e/support/find-chromium.mjs';

describe('the browser of the tests', () => {
  it('is the one that is named', async () => {
    expect(await findChromium({ STATEDRILL_CHROMIUM: process.execPath })).toBe(process.execPath);
  });

  it('is an error when the named one is not there', async () => {
    await expect(findChromium({ STATEDRILL_CHROMIUM: '/no/such/browser' })).rejects.toThrow('/no/such/browser');
  });
});

describe('the person’s browser', () => {
  it('is not looked for without a display', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(browserCommand({ PATH: process.env.PATH }, 'linux')).toBeUndefined();
  });

  it('is opened by the system where there is one', () => {
    expect(browserCommand({}, 'darwin')).toEqual(['open']);
    expect(browserCommand({ DISPLAY: ':0', PATH: '/nowhere' }, 'linux')).toBeUndefined();
  });
});
