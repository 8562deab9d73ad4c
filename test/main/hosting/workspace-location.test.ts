import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { optionValue, workspaceLocation } from '../../../main/hosting/workspace-location';

describe('the workspace file', () => {
  it('is the one asked for, before the one of the environment', () => {
    expect(workspaceLocation(['--workspace', 'a.statedrill'], { STATEDRILL_WORKSPACE: '/b' })).toBe(
      resolve('a.statedrill'),
    );
    expect(workspaceLocation([], { STATEDRILL_WORKSPACE: '/b.statedrill' })).toBe('/b.statedrill');
  });

  it('is the same file in the home folder otherwise, in every host', () => {
    expect(workspaceLocation([], {})).toBe(join(homedir(), 'Statedrill', 'workspace.statedrill'));
  });
});

describe('an option', () => {
  it('is read in both spellings', () => {
    expect(optionValue(['--port', '80'], '--port')).toBe('80');
    expect(optionValue(['--port=80'], '--port')).toBe('80');
  });

  it('is absent when its value is another option or missing', () => {
    expect(optionValue(['--port', '--no-open'], '--port')).toBeUndefined();
    expect(optionValue(['--port'], '--port')).toBeUndefined();
    expect(optionValue([], '--port')).toBeUndefined();
  });
});
