// Who was told what is in the record, proves itself, and is the same after the program died.
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tellingsOf } from '../../../shared/analysis/duties/tellings';
import { playedInject } from '../../../shared/analysis/duties/played-inject';
import { MINUTE } from '../../../shared/basics/time';
import { createDrill, restoreDrill } from '../../../shared/engine/create-drill';
import { Communication } from '../../../shared/model/communication';
import type { Effect, Inject } from '../../../shared/model/scenario';
import { Bench } from '../support/a-runner';
import { valueOf } from '../support/result-of';
import { frozenRun } from '../support/small-plan';
import { temporaryFolder } from '../support/temporary-folder';

const communication = Communication.parse({
  channels: [{ key: 'mail', name: 'Mail' }],
  messages: [],
  protocol: [{ key: 'customers', name: 'Customers', channel: 'mail', from: 'disruption', firstWithin: 15 * MINUTE }],
  obligations: [],
});
const small = frozenRun({ completion: 'facilitator', decisions: 'facilitator' });
const frozen = { ...small, workflow: { ...small.workflow, communication } };
const mailDown: Effect = { op: 'channel', channel: 'mail', works: false };

const killedCopy = (path: string): string => {
  const copy = join(temporaryFolder(), 'w.statedrill');
  for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix);
  return copy;
};

describe('telling people', () => {
  it('is recorded, replayed and taken up again like everything else', async () => {
    const bench = new Bench(join(temporaryFolder(), 'w.statedrill'), { create: createDrill, restore: restoreDrill });
    const id = await bench.start(frozen);
    const say = (command: Parameters<Bench['say']>[1]) => valueOf(bench.say(id, command));
    const played = playedInject({ duty: 'customers', from: 'A customer', message: 'When?' }, frozen.scenario.injects);
    const dead: Inject = { ...played, id: 'mailDead', effects: [mailDown], message: '' };
    const { plays: _, ...noPart } = dead;
    say({ kind: 'jump', to: 10 * MINUTE });
    say({ kind: 'improvise', inject: noPart });
    say({ kind: 'tell', duty: 'customers', channel: 'mail', approvedBy: 'Ana' });
    say({ kind: 'tell', duty: 'customers', channel: 'Shouting across the yard' });
    say({ kind: 'improvise', inject: { ...played, no: played.no + 1 } });

    const told = tellingsOf(bench.load(id).journal, frozen.workflow);
    expect(told.told.map(({ channel, lost, approvedBy }) => [channel, lost?.inject, approvedBy])).toEqual([
      ['mail', 'mailDead', 'Ana'],
      ['Shouting across the yard', undefined, undefined],
    ]);
    expect(told.answers).toEqual([{ duty: 'customers', at: 10 * MINUTE }]);
    expect(bench.runner.verify(id)).toMatchObject({ value: { chain: true, replay: true } });

    const again = bench.killed(killedCopy);
    expect(tellingsOf(again.load(id).journal, frozen.workflow)).toEqual(told);
    expect(again.runner.verify(id)).toMatchObject({ value: { chain: true, replay: true } });
  });
});
