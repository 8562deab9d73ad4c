import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/basics/time';
import { eventScenario, eventSettings, withoutPlan } from '../../../shared/model/real-event';
import { FrozenRun } from '../../../shared/model/run';
import { buildReport } from '../../../shared/report/build-report';
import { documentOf } from '../../../shared/report/document/document-of';
import { Room } from './room';

const choices = {
  title: 'Outage',
  since: Date.UTC(2026, 10, 29, 20, 0),
  startsOn: '2026-11-29',
  startsAt: '21:00',
  noPlan: 'None covers it',
};
const frozen = FrozenRun.parse({
  workflow: withoutPlan('Outage', [{ name: 'Booking', rto: HOUR }]),
  scenario: eventScenario(choices, [{ service: 'service-1', percent: 0 }]),
  settings: eventSettings(choices),
});

function report(finish: boolean) {
  const room = new Room(frozen).until(5 * MINUTE);
  room.record({ kind: 'note', tag: 'observation', text: 'The link is dead', who: 'Incident lead' }).until(77 * MINUTE);
  room.say(finish ? { kind: 'finish', step: 'restore-1', outcome: 'done' } : { kind: 'end' });
  return buildReport({ summary: { runId: 'r', title: 'Outage' }, frozen, journal: room.journal, findings: [] });
}

describe('the report of a disruption without a plan', () => {
  const back = report(true);
  const text = JSON.stringify(documentOf(back));

  it('says nothing of a plan that nobody activated', () => {
    expect(text).not.toContain('kept to the plan');
    expect(text).not.toContain('every state and option');
    expect(text).not.toContain('What decided the recovery');
    expect(back.strengths).toEqual([]);
    expect(back.coverage.total).toBe(0);
    expect(text).toContain('"label":"Plan reached","value":"n/a","note":"no plan was activated"');
  });

  it('does not name the step that stands in for one', () => {
    expect(back.headline).toBe('Booking came back after 77 min, 17 min past its RTO of 60 min.');
    expect(report(false).headline).not.toContain('Bring Booking back');
    expect(JSON.stringify(back.improvements)).not.toContain('Bring Booking back');
    expect(JSON.stringify(back.improvements)).not.toContain('the plan can keep');
  });

  it('tells words as those of whoever said them, among what happened and not among what went well', () => {
    const sections = documentOf(back).sections;
    const of = (id: string): string => JSON.stringify(sections.find((section) => section.id === id));
    expect(of('timeline')).toContain('The link is dead (Incident lead)');
    expect(of('strengths')).not.toContain('The link is dead');
  });
});
