import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/basics/time';
import { describeEvent } from '../../../shared/analysis/describe-event';
import type { Cause, Change } from '../../../shared/model/journal';
import type { Command } from '../../../shared/model/run';
import { happening, scenario, waiting, workflow, working } from './small-plan';

const line = (cause: Cause, changes: Change[] = [], at = 0) => describeEvent(happening(at, cause, changes), workflow, scenario); // prettier-ignore
const by = (command: Command): Cause => ({ kind: 'command', command, by: 'Facilitator' });

describe('describeEvent', () => {
  it('leads to the inject that an event released, by itself or with something else', () => {
    const released: Change = { kind: 'inject', inject: 'i2', status: 'released' };
    expect(line({ kind: 'due', what: 'inject', id: 'i2' }, [released]).inject).toBe('i2');
    expect(line({ kind: 'due', what: 'work', id: 'copy' }, [released])).toMatchObject({ topic: 'step', inject: 'i2' });
    expect(line({ kind: 'due', what: 'inject', id: 'i2' }, [{ ...released, status: 'dropped' }])).not.toHaveProperty('inject'); // prettier-ignore
  });

  it('tells an inject and what it did', () => {
    const changes: Change[] = [
      { kind: 'effect', id: 1, inject: 'i2', effect: { op: 'pool', pool: 'dbas', lost: 1 }, inForce: true },
    ];
    expect(line({ kind: 'due', what: 'inject', id: 'i2' }, changes)).toMatchObject({
      topic: 'inject',
      text: 'Inject 2: One engineer leaves',
      details: ['Database engineers: 1 lost (2 of 3 engineers left)'],
    });
  });

  it('tells a step that ended by itself by what happened, and what starts or waits', () => {
    const at = 40 * MINUTE;
    const changes: Change[] = [
      { kind: 'left', state: 'archive', outcome: 'done' },
      { kind: 'entered', state: 'notify' },
      { kind: 'work', id: 'notify', work: waiting({ entered: at }) },
      { kind: 'work', id: 'verify', work: working({ started: at }) },
      { kind: 'work', id: 'copy', work: working({ started: 0, rate: 0.5 }) },
    ];
    expect(line({ kind: 'due', what: 'work', id: 'archive' }, changes, at)).toMatchObject({
      topic: 'step',
      text: 'Archive logs done',
      details: ['Notify customers waits', 'Verify starts'],
    });
  });

  it('does not tell a beginning twice when work changes at the same instant', () => {
    const slower: Change = { kind: 'work', id: 'copy', work: working({ entered: 5, started: 5, rate: 0.4 }) };
    const entered: Change = { kind: 'entered', state: 'copy' };
    expect(line({ kind: 'due', what: 'inject', id: 'i2' }, [slower], 5).details).toEqual([]);
    expect(line({ kind: 'due', what: 'inject', id: 'i2' }, [entered, slower], 5).details).toEqual(['Copy data starts']);
  });

  it('says that a decision is due when its time is up and nothing has moved', () => {
    expect(line({ kind: 'due', what: 'work', id: 'declare' }).text).toBe('Activate the plan? – to be decided now');
  });

  it('tells whose words came over the network, and who moved the clock from there', () => {
    const from = (command: Command): Cause => ({ kind: 'command', command, by: 'Ana', sent: { from: 'p1', id: 'm1' } });
    const note = line(from({ kind: 'note', text: 'Acknowledged', tag: 'acknowledgement', channel: 'network' }));
    expect(note.details).toEqual(['Ana, on the network']);
    expect(line(from({ kind: 'pause' })).details).toEqual(['Ana, on the network']);
    expect(line(by({ kind: 'pause' })).details).toEqual([]);
  });

  it('tells decisions, deviations with their why, and notes with their tag', () => {
    expect(line(by({ kind: 'choose', decision: 'declare', option: 'yes', why: 'tier 1 is down' }))).toMatchObject({
      topic: 'decision',
      text: 'Activate the plan? – Activate',
      why: 'tier 1 is down',
    });
    expect(line(by({ kind: 'skip', state: 'archive', why: 'no time' }))).toMatchObject({ topic: 'deviation', text: 'Archive logs skipped', why: 'no time' }); // prettier-ignore
    expect(line(by({ kind: 'force', transition: 't5', why: 'x' })).text).toBe('Verify left by done to Reopen?');
    expect(line(by({ kind: 'note', text: 'Nobody had the key', tag: 'gap' }))).toMatchObject({ topic: 'note', tag: 'gap', text: 'Nobody had the key' }); // prettier-ignore
  });

  it('tells the clock without the changes that go with it', () => {
    const clock: Change = { kind: 'clock', running: false, speed: 10, hold: { kind: 'interrupted' } };
    expect(line({ kind: 'interrupted' }, [clock], 102 * MINUTE + 10_000)).toMatchObject({
      topic: 'run',
      text: 'The app stopped at T+01:42:10; the clock stands',
    });
    expect(line(by({ kind: 'pause', reason: 'break' })).text).toBe('The clock is paused: break');
  });
});
