import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../main/hosting/content-policy';

describe('the content policy', () => {
  it('allows no script but the page’s own files', () => {
    expect(contentSecurityPolicy).toMatch(/(^|; )script-src 'self'(;|$)/);
    expect(contentSecurityPolicy).not.toContain('unsafe-eval');
  });

  it('allows nothing that is not named, and nothing from the network', () => {
    expect(contentSecurityPolicy.startsWith("default-src 'none';")).toBe(true);
    expect(contentSecurityPolicy).not.toMatch(/https?:|wss?:|\*/);
  });
});
