import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../../shared/editing/msel/mapping';
import { readMsel } from '../../../../shared/editing/msel/read-msel';
import { placeTimes, timelineSheet } from '../../../../shared/editing/msel/timeline';
import { timelineNotes } from '../../../../shared/editing/msel/timeline-notes';
import { HOUR } from '../../../../shared/basics/time';
import { withoutPlan } from '../../../../shared/model/real-event';

const utc = { startsOn: '2017-01-31', startsAt: '21:00', offset: 0 };

describe('a timeline as people write it', () => {
  it('is read from the public GitLab format, with lines that go on', () => {
    const text = `# Timeline

* 2017-01-31 17:20 UTC – an engineer takes a snapshot
* 2017-01-31 21:00 UTC – spammers load the database
* 2017-01-31 23:27 UTC – team-member-1 removes the data directory
  and notices after a second or two
* 2017-02-01 00:00 UTC – restore begins from staging
* 2017-02-01 18:00 UTC – GitLab.com is available again`;
    expect(timelineSheet(text, utc)).toEqual([
      ['2017-01-31 17:20 UTC', 'an engineer takes a snapshot'],
      ['T+00:00:00', 'spammers load the database'],
      ['T+02:27:00', 'team-member-1 removes the data directory\nand notices after a second or two'],
      ['T+03:00:00', 'restore begins from staging'],
      ['T+21:00:00', 'GitLab.com is available again'],
    ]);
  });

  it.each([
    ['[21:05] the pager rings', 'T+00:05:00', 'the pager rings'],
    ['21:05:30 - the pager rings', 'T+00:05:30', 'the pager rings'],
    ['**21h05** the pager rings', 'T+00:05:00', 'the pager rings'],
    ['| 21:05 | the pager rings |', 'T+00:05:00', 'the pager rings'],
    ['3. 2017/01/31 21:05: the pager rings', 'T+00:05:00', 'the pager rings'],
    ['2017-01-31T21:05:00.000Z the pager rings', 'T+00:05:00', 'the pager rings'],
  ])('%j is %s', (line, when, what) => expect(timelineSheet(line, utc)).toEqual([[when, what]]));

  it('goes over midnight, and takes the day from a heading', () => {
    expect(timelineSheet('23:50 down\n00:10 still down', utc)).toEqual([
      ['T+02:50:00', 'down'],
      ['T+03:10:00', 'still down'],
    ]);
    expect(timelineSheet('## 2017-02-02\n09:00 review', utc)).toEqual([['T+36:00:00', 'review']]);
  });

  it('keeps two lines in the wrong order on the same day', () => {
    expect(timelineSheet('22:10 b\n22:05 a', utc).map(([when]) => when)).toEqual(['T+01:10:00', 'T+01:05:00']);
  });

  it('puts UTC onto the clock on the wall, and leaves other times on it', () => {
    const berlin = { ...utc, offset: HOUR };
    expect(placeTimes(['20:30 UTC', '21:30', 'T+5', 'later'], berlin)).toEqual([
      'T+00:30:00',
      'T+00:30:00',
      'T+5',
      'later',
    ]);
  });

  it('becomes entries with their own times; what is before the disruption or has no time stays as a remark', () => {
    const workflow = withoutPlan('Outage', [{ name: 'Shop' }]);
    const sheet = timelineSheet(
      'no time yet\n21:10 UTC – shop is down\n2017-01-31 20:00 UTC – a change goes live',
      utc,
    );
    const scenario = { injects: [], objectives: [], startsAt: '21:00' };
    const rows = readMsel(sheet, { hasHead: false, fields: ['when', 'message'] }, { scenario, workflow, reading: { startsOn: '2017-01-31' } }); // prettier-ignore
    const notes = rows.ok ? timelineNotes(rows.value, workflow) : [];
    expect(notes.map(({ was }) => was)).toEqual([600_000, undefined, undefined]);
    expect(notes.map(({ text }) => text)[0]).toBe('shop is down');
    expect(notes.map(({ text }) => text).join(' ')).toContain('2017-01-31 20:00 UTC');
    expect(guessMapping(sheet).fields).toContain('message');
  });
});
