import type { WebFrameMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { isOwnPage } from '../../../main/electron/page-calls';

const page = 'app://statedrill/';
const frame = (url: string, parent: unknown = null): WebFrameMain => ({ url, parent }) as WebFrameMain;

describe('a call from a page', () => {
  it('is taken from the app’s own page', () => {
    expect(isOwnPage({ senderFrame: frame('app://statedrill/index.html') }, page)).toBe(true);
  });

  it('is refused from a frame inside the page', () => {
    expect(isOwnPage({ senderFrame: frame('app://statedrill/', {}) }, page)).toBe(false);
  });

  it('is refused from another origin', () => {
    expect(isOwnPage({ senderFrame: frame('https://example.org/') }, page)).toBe(false);
    expect(isOwnPage({ senderFrame: frame('app://elsewhere/') }, page)).toBe(false);
  });

  it('is refused when its frame has gone', () => {
    expect(isOwnPage({ senderFrame: null }, page)).toBe(false);
  });
});
