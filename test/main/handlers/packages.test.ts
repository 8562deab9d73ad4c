import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createBackend } from '../../../main/backend';
import type { Reply } from '../../../shared/contract/bridge';
import type { Input, Output, ProcedureName } from '../../../shared/contract/contract';
import type { Plan } from '../../../shared/model/plan';
import { wrongHost } from '../../shared/report/wrong-host';
import { jpeg } from '../../support/pictures';
import { temporaryFolder } from '../support/temporary-folder';

const resources = join(import.meta.dirname, '../../../resources');
const ana = { kind: 'facilitator', name: 'Ana' } as const;

function workspace() {
  const backend = createBackend({ workspace: join(temporaryFolder(), 'w.statedrill'), resources });
  const tryTo = (name: ProcedureName, input: unknown): Promise<Reply> => backend.dispatch(name, input, ana);
  async function ask<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> {
    const reply = await tryTo(name, input);
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value as Output<N>; // `as`: dispatch has found the procedure of this name
  }
  return { ask, tryTo };
}

/** A drill of a kept plan, with a finding, a text, a rating and an approved version. */
async function drilled() {
  const home = workspace();
  const { ask } = home;
  const frozen = wrongHost();
  const plan: Plan = { format: 'statedrill.plan', version: 1, workflow: frozen.workflow, scenarios: [frozen.scenario], layout: { states: {}, transitions: {} } }; // prettier-ignore
  const { id: planId } = await ask('plans.create', { plan });
  const { runId } = await ask('runs.start', { frozen, planId });
  const [proposal] = await ask('report.proposals', { runId });
  await ask('findings.add', { title: 'x', type: 'gap', severity: 'high', actions: [], ...proposal, owner: 'DBA' });
  await ask('editions.write', { runId, part: 'summary', text: 'Our **words**', basedOn: 0 });
  await ask('editions.keep', { runId });
  await ask('editions.approve', { runId, no: 1, by: 'Carla', role: 'Manager' });
  const { text: zip, fileName } = await ask('packages.export', { runId });
  return { ...home, runId, planId, zip, fileName };
}

/** Nobody changes what it was made of: for tests of what becomes of the file. */
const packed = drilled();

const changed = (zip: string, change: (files: Record<string, Uint8Array>) => void): string => {
  const files = unzipSync(Buffer.from(zip, 'base64'));
  change(files);
  return Buffer.from(zipSync(files as Zippable)).toString('base64');
};

describe('a drill as one file', () => {
  it('is taken in whole by another workspace: the same report, findings, versions and plan', async () => {
    const home = await packed;
    const there = workspace();
    expect(home.fileName).toMatch(/^exercise-wrong-host-.*\.statedrill\.zip$/);

    const { runId } = home;
    expect(await there.ask('packages.import', { zip: home.zip })).toEqual({
      runId,
      title: 'Wrong host, evening shift',
      findings: 1,
      files: 0,
      missing: 0,
      plan: 'added',
    });

    for (const version of [undefined, 1]) {
      const asked = { runId, format: 'md' as const, names: 'persons' as const, ...(version && { version }) };
      expect((await there.ask('report.render', asked)).text).toBe((await home.ask('report.render', asked)).text);
    }
    expect(await there.ask('runs.verify', { runId })).toMatchObject({ chain: true, replay: true });
    expect(await there.ask('findings.list', { runId })).toEqual(await home.ask('findings.list', { runId }));
    expect((await there.ask('plans.load', { id: home.planId })).plan.workflow.title).toBe(wrongHost().workflow.title);
    expect((await there.ask('packages.export', { runId })).text).toBe(home.zip);
  });

  it('is not taken in twice, and changes nothing then', async () => {
    const home = await packed;
    expect(await home.tryTo('packages.import', { zip: home.zip })).toMatchObject({ error: { code: 'conflict' } });
    expect(await home.ask('runs.list', {})).toHaveLength(1);
    expect(await home.ask('findings.list', {})).toHaveLength(1);
  });

  it.each<[string, (files: Record<string, Uint8Array>) => void, RegExp]>([
    ['a record that was changed', (files) => (files['run.json'] = Buffer.from(String(Buffer.from(files['run.json'] ?? [])).replace('"at":60000', '"at":60001'))), /run\.json in it is not what was packed/], // prettier-ignore
    ['a part that is missing', (files) => delete files['findings.json'], /findings\.json in it is not what was packed/],
    [
      'a file that does not belong in it',
      (files) => (files['../evil.json'] = Buffer.from('{}')),
      /does not belong in it/,
    ],
    ['no manifest', (files) => delete files['manifest.json'], /no package of Statedrill/],
  ])('is refused with the reason: %s', async (_, change, why) => {
    const home = await packed;
    const there = workspace();
    const reply = await there.tryTo('packages.import', { zip: changed(home.zip, change) });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringMatching(why) } });
    expect(await there.ask('runs.list', {})).toEqual([]);
    expect(await there.ask('plans.list', {})).toEqual([]);
  });

  it('is refused when its seals fit and its hash chain does not', async () => {
    const home = await packed;
    const zip = changed(home.zip, (files) => {
      const forged = Buffer.from(String(Buffer.from(files['run.json'] ?? [])).replace('"wall":', '"wall":1'));
      files['run.json'] = forged;
      const manifest = JSON.parse(String(Buffer.from(files['manifest.json'] ?? []))) as {
        files: Record<string, string>;
      };
      manifest.files['run.json'] = createHash('sha256').update(forged).digest('hex');
      files['manifest.json'] = Buffer.from(JSON.stringify(manifest));
    });
    const reply = await workspace().tryTo('packages.import', { zip });
    expect(reply).toMatchObject({ error: { message: expect.stringMatching(/record was changed at event/) } });
  });

  it.each(['', 'no zip at all'])('is refused when it is %j', async (text) => {
    const reply = await workspace().tryTo('packages.import', { zip: Buffer.from(text).toString('base64') });
    expect(reply).toMatchObject({ error: { message: expect.stringMatching(/not a zip file/) } });
  });

  it('takes the files along that were attached, checks each by its seal, and prints the same report there', async () => {
    const home = await drilled();
    const { hash } = await attach(home);
    const { text: zip } = await home.ask('packages.export', { runId: home.runId });
    expect(Object.keys(unzipSync(Buffer.from(zip, 'base64')))).toEqual(expect.arrayContaining([`files/${hash}`, `previews/${hash}.jpg`])); // prettier-ignore

    const there = workspace();
    expect(await there.ask('packages.import', { zip })).toMatchObject({ files: 1, missing: 0 });
    const asked = { runId: home.runId, format: 'html' as const, names: 'persons' as const };
    const html = await there.ask('report.render', asked);
    expect(html.text).toContain('data:image/jpeg;base64,');
    expect(html.text).toBe((await home.ask('report.render', asked)).text);
    expect((await there.ask('packages.export', { runId: home.runId })).text).toBe(zip);

    const without = await home.ask('packages.export', { runId: home.runId, files: false });
    expect(await workspace().ask('packages.import', { zip: without.text })).toMatchObject({ files: 0, missing: 1 });

    const forged = changed(zip, (files) => {
      files[`files/${hash}`] = Buffer.from('another file');
      const manifest = JSON.parse(String(Buffer.from(files['manifest.json'] ?? []))) as {
        files: Record<string, string>;
      };
      manifest.files[`files/${hash}`] = createHash('sha256').update('another file').digest('hex');
      files['manifest.json'] = Buffer.from(JSON.stringify(manifest));
    });
    const refused = await workspace().tryTo('packages.import', { zip: forged });
    expect(refused).toMatchObject({ error: { message: expect.stringMatching(/is not what its name says/) } });
  });
});

/** A picture sent in two parts and named in an entry after the end. */
async function attach({ ask, runId }: Pick<Awaited<ReturnType<typeof drilled>>, 'ask' | 'runId'>) {
  const photo = Buffer.from(jpeg(2_000, 1_000, 500));
  const half = 400;
  const upload = 'upload-of-a-photo';
  await ask('uploads.part', { upload, at: 0, bytes: photo.subarray(0, half).toString('base64') });
  await ask('uploads.part', { upload, at: half, bytes: photo.subarray(half).toString('base64') });
  const kept = await ask('attachments.keep', { upload, preview: Buffer.from(jpeg(16, 16)).toString('base64') });
  const attachments = [{ kind: 'file' as const, hash: kept.hash, name: 'board.jpg', size: kept.size }];
  await ask('runs.command', { runId, command: { kind: 'note', text: 'Dark board', tag: 'observation', attachments } });
  return kept;
}
