import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../main/electron/menu';

describe('the menu', () => {
  it('offers developer tools only outside a packaged app', () => {
    expect(JSON.stringify(menuTemplate('linux', true))).toContain('toggleDevTools');
    expect(JSON.stringify(menuTemplate('linux', false))).not.toContain('toggleDevTools');
  });

  it('has the application menu that macOS expects first', () => {
    expect(menuTemplate('darwin', false)[0]).toEqual({ role: 'appMenu' });
  });
});
