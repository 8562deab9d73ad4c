import { describe, expect, it } from 'vitest';
import { createBackend } from '../../main/backend';

describe('backend', () => {
  it('says what it is', async () => {
    const backend = createBackend({ workspace: ':memory:', resources: 'resources' });

    const reply = await backend.dispatch('app.info', {}, { kind: 'facilitator', name: 'Facilitator' });

    expect(reply.ok).toBe(true);
    await backend.close();
  });
});
