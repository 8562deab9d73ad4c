import { describe, expect, it, vi } from 'vitest';
import { chooseHost } from '../../../scripts/start/choose-host.mjs';

const machine = (change: object = {}) => ({
  wantsBrowser: false,
  hasDisplay: true,
  findBinary: vi.fn((): string | undefined => '/electron'),
  canDownload: vi.fn(() => Promise.resolve(false)),
  download: vi.fn(() => Promise.resolve(false)),
  say: vi.fn(),
  ...change,
});

describe('npm start', () => {
  it('opens Electron where its binary and a display are', async () => {
    expect(await chooseHost(machine())).toEqual({ host: 'electron', binary: '/electron' });
  });

  it('serves a browser without a display, and asks the network nothing', async () => {
    const here = machine({ hasDisplay: false, findBinary: vi.fn(() => undefined) });

    expect(await chooseHost(here)).toMatchObject({ host: 'browser' });
    expect(here.canDownload).not.toHaveBeenCalled();
    expect(here.download).not.toHaveBeenCalled();
  });

  it('serves a browser when Electron is neither here nor within reach', async () => {
    const here = machine({ findBinary: () => undefined });

    expect(await chooseHost(here)).toMatchObject({ host: 'browser' });
    expect(here.download).not.toHaveBeenCalled();
  });

  it('downloads Electron where it is within reach, then opens it', async () => {
    const found = vi.fn().mockReturnValueOnce(undefined).mockReturnValue('/electron');
    const here = machine({
      findBinary: found,
      canDownload: () => Promise.resolve(true),
      download: () => Promise.resolve(true),
    });

    expect(await chooseHost(here)).toEqual({ host: 'electron', binary: '/electron' });
    expect(here.say).toHaveBeenCalledOnce();
  });

  it('serves a browser when the download fails', async () => {
    const here = machine({ findBinary: () => undefined, canDownload: () => Promise.resolve(true) });

    expect(await chooseHost(here)).toMatchObject({ host: 'browser' });
  });

  it('does what the person asked', async () => {
    expect(await chooseHost(machine({ wantsBrowser: true }))).toMatchObject({ host: 'browser' });
  });
});
