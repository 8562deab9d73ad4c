import { describe, expect, it } from 'vitest';
import { facilitator, openBackend } from '../../../main/hosting/open-backend';

describe('a backend that cannot start', () => {
  it('answers every call with the reason', async () => {
    const backend = openBackend({ workspace: '/x', resources: '/y' }, () => {
      throw new Error('the disk is read-only');
    });

    const reply = await backend.dispatch('app.info', {}, facilitator);

    expect(reply).toMatchObject({ ok: false, error: { message: expect.stringContaining('the disk is read-only') } });
    await backend.close();
  });
});
