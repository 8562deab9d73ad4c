import { z } from 'zod';
import type { Result } from '../../shared/basics/result';
import { Allow } from '../../shared/contract/sharing';
import type { Failure } from '../../shared/contract/bridge';
import { Key, Line } from '../../shared/model/ids';
import { ParticipantRole, ParticipantState } from '../../shared/participants/role';
import { readJson } from './read-row';
import type { Workspace } from './workspace';

/** How a drill is shared: everything that has to be the same again after the program was killed. */
export const StoredSharing = z.object({
  runId: z.string(),
  since: z.number(),
  address: z.string(),
  port: z.number().int(),
  publicUrl: z.string().optional(),
  code: z.string(),
  allow: Allow,
  /** The self-made certificate and its key, PEM; they live as long as sharing does. */
  certificate: z.object({ cert: z.string(), key: z.string() }).optional(),
});
export type StoredSharing = z.infer<typeof StoredSharing>;

export const StoredPerson = z.object({
  id: z.string(),
  name: Line,
  role: ParticipantRole,
  plays: z.array(Key),
  state: ParticipantState,
  /** Where they joined from: a limit counts by it. */
  address: z.string(),
  lastSeen: z.number(),
});
export type StoredPerson = z.infer<typeof StoredPerson>;

export interface SharingStore {
  load(): { readonly sharing: StoredSharing; readonly seenAt: number } | undefined;
  people(): readonly SeatRow[];
  save(sharing: StoredSharing, seenAt: number): Result<void, Failure>;
  /** A sign of life, by which a restarted program knows how long nobody was there. */
  touch(seenAt: number): Result<void, Failure>;
  putPerson(tokenHash: string, person: StoredPerson): Result<void, Failure>;
  dropPerson(id: string): Result<void, Failure>;
  /** Sharing has ended: what is kept of it is these people. */
  end(former: readonly SeatRow[]): Result<void, Failure>;
}

export interface SeatRow {
  readonly tokenHash: string;
  readonly person: StoredPerson;
}

export function createSharingStore(workspace: Workspace): SharingStore {
  const { db } = workspace;
  const one = db.prepare<[], { body: string; seen_at: number }>('SELECT body, seen_at FROM sharing');
  const put = db.prepare(
    `INSERT INTO sharing (id, run_id, seen_at, body) VALUES (1, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET run_id = excluded.run_id, seen_at = excluded.seen_at, body = excluded.body`,
  );
  const touch = db.prepare('UPDATE sharing SET seen_at = ?');
  const people = db.prepare<[], { token_hash: string; body: string }>('SELECT token_hash, body FROM participant');
  const putPerson = db.prepare(
    `INSERT INTO participant (id, token_hash, body) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET token_hash = excluded.token_hash, body = excluded.body`,
  );
  const dropPerson = db.prepare('DELETE FROM participant WHERE id = ?');
  return {
    load() {
      const row = one.get();
      if (row === undefined) return undefined;
      return { sharing: readJson(StoredSharing, row.body, 'What is shared on the network'), seenAt: row.seen_at };
    },
    people: () =>
      people.all().map(({ token_hash, body }) => ({
        tokenHash: token_hash,
        person: readJson(StoredPerson, body, 'A participant'),
      })),
    save: (sharing, seenAt) =>
      workspace.write(() => void put.run(sharing.runId, seenAt, JSON.stringify(StoredSharing.parse(sharing)))),
    touch: (seenAt) => workspace.write(() => void touch.run(seenAt)),
    putPerson: (tokenHash, person) =>
      workspace.write(() => void putPerson.run(person.id, tokenHash, JSON.stringify(StoredPerson.parse(person)))),
    dropPerson: (id) => workspace.write(() => void dropPerson.run(id)),
    end: (former) =>
      workspace.write(() => {
        db.exec('DELETE FROM participant; DELETE FROM sharing;');
        for (const { tokenHash, person } of former)
          putPerson.run(person.id, tokenHash, JSON.stringify(StoredPerson.parse(person)));
      }),
  };
}
