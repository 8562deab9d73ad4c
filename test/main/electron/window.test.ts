import { describe, expect, it } from 'vitest';
import { windowOptions } from '../../../main/electron/window';

describe('the window', () => {
  it('has the settings of the hardening list, and none beside them', () => {
    const { webPreferences } = windowOptions({ page: 'app://statedrill/', preload: '/p.cjs', devTools: false });

    expect(webPreferences).toEqual({
      preload: '/p.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });
});
