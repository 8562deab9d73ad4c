import { describe, expect, it } from 'vitest';
import { hotWash } from '../../../../shared/analysis/known/hot-wash';
import { knownState } from '../../../../shared/analysis/known/known-state';
import { hearTalk, nothingSaid } from '../../../../shared/analysis/known/room-talk';
import { firstProjector } from '../../../../shared/analysis/known/projector-settings';
import { projectorView } from '../../../../shared/analysis/known/projector-view';
import { lostWords } from '../../../../renderer/ui/hot-wash-words';
import { lowerOf, ratedObjectives } from '../../../../shared/analysis/ratings';
import type { JournalEvent } from '../../../../shared/model/journal';
import type { Command } from '../../../../shared/model/run';
import type { ObjectiveRating } from '../../../../shared/model/own-report';
import { aScenario, aWorkflow, decision, end, inject, min, named, pool, service, step } from '../../../support/a-workflow'; // prettier-ignore
import { aRun, Live } from '../../../support/a-run';

const workflow = aWorkflow(
  [decision('declare', ['go']), step('check', 20, { claims: { dbas: 1 } }), step('restore', 60, { claims: { dbas: 1 }, restores: [{ service: 'db', level: 100 }] }), end('up')],
  ['declare.go > check', 'check > restore', 'restore > up'],
  { pools: [pool('dbas', 1)], services: [service('db', { rto: min(60) }), service('dark')], components: named('host') },
); // prettier-ignore
const told = { ...inject('told', 5), no: 1, title: 'A journalist asks', message: 'Is it safe?' };
const secret = { ...inject('secret', 6, { op: 'level', service: 'dark', percent: 0 }), no: 2, title: 'The copy is stale', message: 'Look at the copy.', reveal: { kind: 'hand' } } as const; // prettier-ignore
const scenario = {
  ...aScenario([told, secret], { db: 0 }),
  objectives: [
    { id: 'o1', text: 'Put one person in charge' },
    { id: 'o2', text: 'Prove the copy' },
  ],
};
const frozen = aRun(workflow, scenario, { conduct: 'live', completion: 'facilitator', decisions: 'facilitator' });
const rating = (objective: string, evaluator: string, value: ObjectiveRating['value']) => ({ objective, evaluator, value }); // prettier-ignore

function evening(isOver = true): readonly JournalEvent[] {
  const live = new Live(frozen).until(12).say({ kind: 'choose', decision: 'declare', option: 'go' });
  const say = (command: Command): void =>
    void live.happenings.push({ at: live.now, cause: { kind: 'command', command, by: 'Ana' }, changes: [] });
  say({ kind: 'note', tag: 'question', text: 'Who owns the copy?' });
  say({ kind: 'note', tag: 'question', text: 'Who calls the press?' });
  say({ kind: 'note', tag: 'answer', text: 'Comms', who: 'Comms', re: live.happenings.length - 1 });
  live.say({ kind: 'unplanned', name: 'Call the vendor', duration: min(30), claims: [{ pool: 'dbas', units: 1 }], why: 'He knows' }); // prettier-ignore
  live.until(30).say({ kind: 'finish', step: 'check', outcome: 'done' });
  live.until(50).say({ kind: 'finish', step: 'unplanned-1', outcome: 'done' });
  live.until(90);
  if (isOver) live.say({ kind: 'end' });
  return live.happenings.map((happening, seq) => ({ ...happening, seq, wall: 0, hash: '' }));
}

const washed = (ratings: readonly ObjectiveRating[] = []) => {
  const journal = evening();
  const talk = journal.reduce((so, event) => hearTalk(so, event, frozen), nothingSaid);
  return hotWash({ frozen, known: knownState(frozen, journal), talk, ratings });
};

describe('the hot wash', () => {
  it('shows the longest waits, each service against its RTO and what was off the plan', () => {
    const wash = washed();
    expect(wash.waits.map(({ name, waited }) => [name, waited / min(1)])).toEqual([['restore', 20], ['declare', 12]]); // prettier-ignore
    expect(wash.services).toMatchObject([{ name: 'db', away: min(90), isBack: false, verdict: 'missed' }]);
    expect(wash.deviations).toMatchObject([{ what: 'Unplanned: Call the vendor (30 min)', why: 'He knows' }]);
  });

  it('says what was lost for good, and how that stands against the RPO', () => {
    const plan = aWorkflow(
      [step('restore', 20, { restores: [{ service: 'db', level: 100, dataLoss: min(90) }] }), end('up')],
      ['restore > up'],
      { services: [service('db', { rto: min(60), rpo: min(60) })] },
    );
    const run = aRun(plan, aScenario([], { db: 0 }), { conduct: 'live', completion: 'facilitator' });
    const live = new Live(run).until(20).say({ kind: 'finish', step: 'restore', outcome: 'done' });
    const journal = live.happenings.map((happening, seq) => ({ ...happening, seq, wall: 0, hash: '' }));
    const { services } = hotWash({ frozen: run, known: knownState(run, journal), talk: nothingSaid, ratings: [] });
    expect(services).toMatchObject([{ verdict: 'met', lost: { age: min(90), rpo: min(60), isOver: true } }]);
    expect(services.map(lostWords)).toEqual(['90 min of data lost, RPO 60 min missed']);
  });

  it('counts what stood still after it had begun with what had not begun yet', () => {
    const down = inject('down', 20, { op: 'component', component: 'host', to: 'down', for: min(13) });
    const plan = aWorkflow([step('copy', 60, { needs: ['host'] }), end('up')], ['copy > up'], { components: named('host') }); // prettier-ignore
    const run = aRun(plan, aScenario([down]), { conduct: 'live', completion: 'facilitator' });
    const live = new Live(run).until(50).say({ kind: 'finish', step: 'copy', outcome: 'done' });
    const journal = live.happenings.map((happening, seq) => ({ ...happening, seq, wall: 0, hash: '' }));
    const { waits } = hotWash({ frozen: run, known: knownState(run, journal), talk: nothingSaid, ratings: [] });
    expect(waits.map(({ name, waited }) => [name, waited / min(1)])).toEqual([['copy', 13]]);
  });

  it('goes by actual times where they were corrected afterwards', () => {
    const live = new Live(frozen).until(12).say({ kind: 'choose', decision: 'declare', option: 'go' });
    live.until(30).say({ kind: 'finish', step: 'check', outcome: 'done' });
    live.until(90).say({ kind: 'finish', step: 'restore', outcome: 'done' });
    const played = live.happenings.map((happening, seq) => ({ ...happening, seq, wall: 0, hash: '' }));
    const seqOf = (kind: Command['kind'], nth = 0): number =>
      played.filter(({ cause }) => cause.kind === 'command' && cause.command.kind === kind)[nth]?.seq ?? -1;
    const correct = (seq: number, at: number, no: number): JournalEvent => ({
      seq: played.length + no, at: min(90), wall: 0, hash: '', changes: [],
      cause: { kind: 'command', command: { kind: 'correct', seq, at, why: 'Written late' }, by: 'Ana' },
    }); // prettier-ignore
    const washOf = (journal: readonly JournalEvent[]) => {
      const talk = journal.reduce((so, event) => hearTalk(so, event, frozen), nothingSaid);
      return hotWash({ frozen, known: knownState(frozen, journal), talk, ratings: [] });
    };
    expect(washOf(played).services).toMatchObject([{ name: 'db', away: min(90), verdict: 'missed' }]);
    const wash = washOf([...played, correct(seqOf('choose'), min(7), 0), correct(seqOf('finish', 1), min(55), 1)]);
    expect(wash.services).toMatchObject([{ name: 'db', away: min(55), isBack: true, verdict: 'met' }]);
    expect(wash.timeline.find(({ text }) => text === 'db: back')?.at).toBe(min(55));
    expect(wash.timeline.find(({ text }) => text.startsWith('declare'))?.at).toBe(min(7));
    expect(wash.waits).toMatchObject([{ name: 'declare', waited: min(7) }]);
  });

  it('lists what was asked and not answered, and what nobody has rated', () => {
    const wash = washed([rating('o2', 'Bo', 'S')]);
    expect(wash.questions).toEqual(['Who owns the copy?']);
    expect(wash.unrated).toEqual(['Put one person in charge']);
  });

  it('says how many forms of feedback are in, and whose are missing', () => {
    const said = (seq: number, command: Command): JournalEvent => ({ seq, at: 0, wall: 0, hash: '', changes: [], cause: { kind: 'command', command, by: 'Ana' } }); // prettier-ignore
    const talk = [
      said(0, { kind: 'attend', who: 'Bo', standing: 'present' }),
      said(1, { kind: 'attend', who: 'Cem', standing: 'remote' }),
      said(2, { kind: 'feedback', form: { who: 'Bo', ratings: { plan: 4 } } }),
    ].reduce((so, event) => hearTalk(so, event, frozen), nothingSaid);
    const wash = hotWash({ frozen, known: knownState(frozen, evening()), talk, ratings: [] });
    expect(wash.feedback).toEqual({ received: 1, missing: ['Cem'] });
  });

  it('never says what the room has not discovered', () => {
    const text = JSON.stringify(washed());
    expect(text).toContain('A journalist asks');
    expect(text).not.toContain('The copy is stale');
    expect(text).not.toContain('dark');
  });

  it('is on the projector after EndEx, in the place of the work, and not before', () => {
    const view = (isOver: boolean, hotwash = true) => {
      const journal = evening(isOver);
      const talk = journal.reduce((so, event) => hearTalk(so, event, frozen), nothingSaid);
      const settings = { ...firstProjector, panels: { ...firstProjector.panels, hotwash } };
      const known = knownState(frozen, journal);
      return projectorView({ frozen, known, talk, ratings: [], settings, title: 'Evening', running: false, now: min(90), endedByClock: new Set() }); // prettier-ignore
    };
    expect([view(true).hotWash !== undefined, view(true).lanes]).toEqual([true, undefined]);
    expect([view(false).hotWash, view(false).lanes !== undefined]).toEqual([undefined, true]);
    expect([view(true, false).hotWash, view(true, false).lanes !== undefined]).toEqual([undefined, true]);
  });
});

describe('several evaluators', () => {
  it('count by the lower, and all stay in sight; who observed nothing says nothing', () => {
    expect(lowerOf([rating('o1', 'Ana', 'P'), rating('o1', 'Bo', 'M'), rating('o1', 'Cy', 'N')])).toBe('M');
    expect(lowerOf([rating('o1', 'Cy', 'N')])).toBeUndefined();
    const [first, second] = ratedObjectives(scenario.objectives, [rating('o1', 'Ana', 'P'), rating('o1', 'Bo', 'U')]);
    expect([first?.used, first?.given.length, second?.used]).toEqual(['U', 2, undefined]);
  });
});
