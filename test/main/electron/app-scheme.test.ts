import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answer } from '../../../main/electron/app-scheme';

const folder = mkdtempSync(join(tmpdir(), 'statedrill-scheme-'));
mkdirSync(join(folder, 'page'));
writeFileSync(join(folder, 'page/index.html'), '<p>hello</p>');
writeFileSync(join(folder, 'secret.txt'), 'secret');
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (url: string, method = 'GET'): Promise<Response> =>
  answer(join(folder, 'page'), new Request(url, { method }));

describe('app://statedrill/', () => {
  it('answers the page with a content policy', async () => {
    const response = await ask('app://statedrill/');

    expect(await response.text()).toBe('<p>hello</p>');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it.for([
    'app://statedrill/..%2fsecret.txt',
    'app://statedrill/%2e%2e/secret.txt',
    'app://statedrill/..%5csecret.txt',
    'app://statedrill/..%2f..%2fetc/passwd',
    'app://statedrill/index.html%00.txt',
    'app://statedrill/%',
    'app://elsewhere/',
  ])('does not answer %s', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  it('can only be read', async () => {
    expect((await ask('app://statedrill/', 'POST')).status).toBe(404);
  });
});
