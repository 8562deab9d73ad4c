import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../shared/engine/agreement';
import { Effect } from '../../../shared/model/scenario';
import { Workflow } from '../../../shared/model/workflow';
import { aRun, Record, must } from '../../support/a-run';
import { simulate } from '../../../shared/engine/simulate';
import { aWorkflow, end, inject, min, step } from '../../support/a-workflow';

const workflow = Workflow.parse({
  ...aWorkflow([step('check', 20), step('restore', 60), end('up')], ['check > restore', 'restore > up']),
  communication: { channels: [{ key: 'mail', name: 'Mail' }], messages: [], protocol: [], obligations: [] },
});
const dead: Effect = { op: 'channel', channel: 'mail', works: false };
const played = (...effects: readonly Effect[]): Record =>
  new Record(
    must(
      simulate(
        aRun(
          workflow,
          effects.map((effect, n) => inject(`i${n}`, 10 + 15 * n, effect)),
        ),
      ),
    ),
  );
const course = (record: Record) => [record.over, record.stays('check'), record.stays('restore')];

describe('a dead channel', () => {
  it('is in force and ends, by itself or by an inject that mends it', () => {
    const ends = (record: Record) => record.changes('effect').map(({ at, change }) => [at / min(1), change.inForce]);
    expect(ends(played({ ...dead, for: min(5) }))).toEqual([[10, true], [15, false]]); // prettier-ignore
    expect(ends(played(dead, { ...dead, works: true }))).toEqual([[10, true], [25, false]]); // prettier-ignore
  });

  it('changes nothing in the model', () => {
    expect(course(played(dead))).toEqual(course(played()));
  });

  it('is carried by both interpreters alike', () => {
    // The last: mended before its time, so that nothing ends later on.
    const timed = { ...dead, for: min(40) };
    for (const effects of [
      [dead],
      [{ ...dead, for: min(5) }],
      [dead, { ...dead, works: true }],
      [timed, { ...dead, works: true }],
    ]) {
      // prettier-ignore
      const injects = effects.map((effect, n) => inject(`i${n}`, 10 + 15 * n, effect));
      const { events, difference } = agreementOf(aRun(workflow, injects));
      expect(difference).toBeUndefined();
      expect(events).toBeGreaterThan(3);
    }
  });
});
