// Bytes of a real workspace changed at random: refused with a sentence, or the record is as it was, or the change is found.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/basics/canonical-json';
import { createDrill } from '../../../shared/engine/create-drill';
import { firstBroken, link } from '../../../shared/journal/chain';
import { hashOf } from '../../../shared/basics/hash';
import type { JournalEvent } from '../../../shared/model/journal';
import { storageFailure } from '../../../main/storage/failure';
import { openWorkspace } from '../../../main/storage/open';
import { createPlans } from '../../../main/storage/plans';
import { createRuns } from '../../../main/storage/runs';
import { seededRandom } from '../../torture/seeded-random';
import { valueOf } from '../support/result-of';
import { frozenRun, smallPlan } from '../support/small-plan';
import { temporaryFolder } from '../support/temporary-folder';

const frozen = frozenRun({ conduct: 'simulation' });

function recordOf(): readonly JournalEvent[] {
  const drill = valueOf(createDrill(frozen));
  let before = hashOf(frozen);
  const journal: JournalEvent[] = [];
  for (let next = drill.start(); ;) {
    const event = link(before, journal.length, 1_000 + journal.length, next);
    before = event.hash;
    journal.push(event);
    const following = drill.advance(Infinity);
    if (following === undefined) return journal;
    next = following;
  }
}

function workspaceBytes(journal: readonly JournalEvent[]): Buffer {
  const path = join(temporaryFolder(), 'w.statedrill');
  const workspace = valueOf(openWorkspace(path));
  valueOf(createPlans(workspace, Date.now).create({ id: 'p1', plan: smallPlan }));
  const addition = { events: journal, checkpoint: '{}', mark: { at: 0, wall: 0 } };
  valueOf(createRuns(workspace).create({ id: 'r1', frozen, startedAt: 0 }, addition));
  workspace.close();
  return readFileSync(path);
}

/** What comes of a damaged file; anything but a sentence is thrown on. */
function open(path: string, original: string): 'refused' | 'unchanged' | 'found' | 'not found' {
  const opened = openWorkspace(path);
  if (!opened.ok) return 'refused';
  try {
    const runs = createRuns(opened.value);
    createPlans(opened.value, Date.now).list();
    runs.list();
    const run = runs.load('r1');
    if (!run.ok) return 'refused';
    const journal = runs.journal('r1');
    if (canonicalJson([run.value.frozen, journal]) === original) return 'unchanged';
    return firstBroken(run.value.frozenHash, journal) === undefined && journal.length > 0 ? 'not found' : 'found';
  } catch (error) {
    if (storageFailure(error) === undefined) throw error;
    return 'refused';
  } finally {
    opened.value.close();
  }
}

describe('a damaged workspace', () => {
  it('is refused, or its record is as it was, or what changed is found', () => {
    const journal = recordOf();
    const bytes = workspaceBytes(journal);
    const original = canonicalJson([frozen, journal]);
    const random = seededRandom(20_261_122);
    const counts = { refused: 0, unchanged: 0, found: 0, 'not found': 0 };
    const path = join(temporaryFolder(), 'w.statedrill');

    for (let trial = 0; trial < 150; trial++) {
      const damaged = Buffer.from(bytes);
      const place = random.below(damaged.length);
      damaged.writeUInt8((damaged.readUInt8(place) ^ (1 << random.below(8))) & 0xff, place);
      writeFileSync(path, damaged);
      counts[open(path, original)]++;
    }

    expect(counts['not found']).toBe(0);
    expect(counts.found + counts.refused).toBeGreaterThan(5); // the damage reached something
  }, 60_000);
});
