import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../shared/basics/time';
import { intoDrill } from '../../../../shared/editing/msel/into-drill';
import { readMsel } from '../../../../shared/editing/msel/read-msel';
import { knownState } from '../../../../shared/analysis/known/known-state';
import { injectQueue } from '../../../../shared/analysis/inject-queue';
import { foldJournal } from '../../../../shared/journal/board';
import { tellInjects } from '../../../../shared/journal/injects-told';
import { projectorView } from '../../../../shared/analysis/known/projector-view';
import { firstProjector } from '../../../../shared/analysis/known/projector-settings';
import { nothingSaid } from '../../../../shared/analysis/known/room-talk';
import { aScenario, aWorkflow, end, inject, step } from '../../../support/a-workflow';
import { aRun, Live } from '../../../support/a-run';

const workflow = aWorkflow([step('restore', 90), end('up')], ['restore > up']);
const scenario = aScenario([
  { ...inject('told', 5), no: 1, title: 'Told', message: 'x' },
  { ...inject('later', 60), no: 2, title: 'Later', message: 'y' },
]);
const frozen = aRun(workflow, scenario, { conduct: 'live', completion: 'facilitator', decisions: 'facilitator' });

const sheet = [
  ['No', 'When', 'Title', 'Message'],
  ['1', 'T+00:05', 'Told anew', 'too late'],
  ['2', 'T+00:50', 'Earlier than planned', 'y'],
  ['7', 'T+00:10', 'In the past', 'p'],
  ['8', 'T+00:40', 'CANARY to come', 'CANARY'],
  ['9', '', 'Whenever', 'w'],
];
const rowsOf = () => {
  const read = readMsel(sheet, { hasHead: true, fields: ['no', 'when', 'title', 'message'] }, { scenario, workflow, reading: {} }); // prettier-ignore
  return read.ok ? read.value : [];
};

/** At twenty minutes, with the first inject released. */
const running = () => new Live(frozen).until(20);
const planned = () =>
  intoDrill(rowsOf(), { workflow, injects: scenario.injects, isSettled: (id) => id === 'told', now: 20 * MINUTE });

describe('an MSEL brought into a running drill', () => {
  it('says of every row what becomes of it', () => {
    expect(planned().told).toEqual([
      '1 comes by the clock.',
      '1 lies before the present instant, to wait for you: 7 “In the past” at T+00:10:00.',
      '1 has no time, to wait for you.',
      '1 changes what is still to come.',
      'Released or left out already, so left as they are: 1 “Told”.',
    ]);
  });

  it('enters the record as commands that the drill takes: some come by the clock, some wait', () => {
    const live = planned().commands.reduce((so, command) => so.say(command), running());
    const journal = live.happenings.map((happening, seq) => ({ ...happening, seq, wall: 0, hash: '' }));
    const injects = [...journal.reduce(tellInjects, scenario.injects)];
    const queue = injectQueue(foldJournal(journal), workflow, { ...scenario, injects });
    expect(queue.timed.map(({ inject: one, due }) => [one.title, due / MINUTE])).toEqual([
      ['CANARY to come', 40],
      ['Earlier than planned', 50],
    ]);
    expect(queue.conditional.map(({ inject: one, when }) => [one.title, when])).toEqual([
      ['In the past', 'held: waits for you'],
      ['Whenever', 'held: waits for you'],
    ]);
    live.until(45);
    const released = live.happenings.flatMap(({ changes }) => changes).filter(({ kind }) => kind === 'inject');
    expect(released.map((change) => change.kind === 'inject' && change.inject)).toEqual(['told', 'imported-2']);
  });

  it('shows the room nothing of what is still to come', () => {
    const live = planned().commands.reduce((so, command) => so.say(command), running());
    const journal = live.happenings.map((happening, seq) => ({ ...happening, seq, wall: 0, hash: '' }));
    const view = projectorView({
      frozen,
      known: knownState(frozen, journal),
      talk: nothingSaid,
      ratings: [],
      settings: { ...firstProjector, panels: { ...firstProjector.panels, injects: true } },
      title: 'x',
      running: true,
      now: 20 * MINUTE,
      endedByClock: new Set(),
    });
    expect(JSON.stringify(view)).not.toContain('CANARY');
  });

  it('refuses an instant that has passed meanwhile', () => {
    const [, , past] = planned().commands;
    if (past?.kind !== 'improvise') throw new Error('the third command adds the inject of the past');
    expect(() => running().say({ ...past, at: MINUTE })).toThrow(/That instant has passed/);
  });
});
