import { describe, expect, it } from 'vitest';
import { mayOpenOutside, navigationVerdict } from '../../../main/electron/navigation';

const page = 'app://statedrill/';

describe('navigation', () => {
  it('stays on the page of the app', () => {
    expect(navigationVerdict('app://statedrill/index.html#drills', page)).toBe('stay');
  });

  it('lets the page fill a frame of its own', () => {
    expect(navigationVerdict('about:srcdoc', page)).toBe('stay');
  });

  it.for([
    'about:srcdoc#x?https://example.org/',
    'https://example.org/',
    'http://127.0.0.1:5173/',
    'file:///etc/passwd',
    'app://statedrill.evil/',
    'app://statedrill@evil/',
    'app://evil@statedrill/',
    'data:text/html,<script>1</script>',
    'javascript:alert(1)',
    'about:blank',
    'blob:null/abc',
    '//statedrill/',
    '',
  ])('refuses %s', (url) => {
    expect(navigationVerdict(url, page)).toBe('refuse');
  });
});

describe('a link out of the app', () => {
  it('opens a listed site in the system browser', () => {
    expect(mayOpenOutside('https://about.gitlab.com/blog/2017/02/10/postmortem/')).toBe(true);
  });

  it('opens the mail program for an inject that is marked as an exercise', () => {
    expect(mayOpenOutside('mailto:a@example.org?subject=EXERCISE%20EXERCISE%20EXERCISE%20%E2%80%93%20inject%201')).toBe(true); // prettier-ignore
    expect(mayOpenOutside('mailto:a@example.org?subject=EXERCISE')).toBe(false);
    expect(mayOpenOutside(`mailto:a@example.org?subject=EXERCISE%20EXERCISE%20EXERCISE&body=${'x'.repeat(9_000)}`)).toBe(false); // prettier-ignore
  });

  it.for([
    'http://github.com/',
    'https://github.com.evil.test/',
    'https://evil.test/?github.com',
    'https://evil.test#https://github.com',
    'https://github.com@evil.test/',
    'https://user:secret@github.com/',
    'https://github.com:8443/',
    'https://gist.github.com/',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://[::1]/',
    'file:///etc/passwd',
    'file://server/share',
    'smb://server/share',
    'ftp://github.com/',
    'ssh://github.com/',
    'ms-msdt:/id',
    'ms-settings:',
    'search-ms:query=x',
    'vbscript:x',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://github.com/1',
    'mailto:a@github.com',
    'tel:112',
    'app://statedrill/',
    'view-source:https://github.com/',
    'chrome://settings',
    '\\\\server\\share',
    'github.com',
    '',
    ' ',
    '../../x',
  ])('is refused for %s', (address) => {
    expect(mayOpenOutside(address)).toBe(false);
  });
});
