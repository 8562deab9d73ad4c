import { describe, expect, it } from 'vitest';
import { pageFile } from '../../../main/hosting/page-file';

describe('a file of the page', () => {
  it('is the index for the root', () => {
    expect(pageFile('/page', '/')).toEqual({ path: '/page/index.html', contentType: 'text/html; charset=utf-8' });
  });

  it('keeps names that only look like a way out', () => {
    expect(pageFile('/page', '/..hidden.js')?.path).toBe('/page/..hidden.js');
  });

  it.for(['/../secret', '/%2e%2e%2fsecret', '/a/../../secret', '/%00', '/%', '/.', '//..//../x'])(
    'is never outside the folder: %s',
    (path) => {
      expect(pageFile('/page', path)).toBeUndefined();
    },
  );
});
