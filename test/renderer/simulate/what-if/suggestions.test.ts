import { describe, expect, it } from 'vitest';
import { figuresOf, valuesOver } from '../../../../renderer/simulate/what-if/figures-of';
import { freshId, freshTitle } from '../../../../renderer/simulate/what-if/fresh-variant';
import { newLines } from '../../../../renderer/simulate/what-if/new-lines';
import { suggestionsFor } from '../../../../renderer/simulate/what-if/suggestions';
import { subjectOf } from '../../../../shared/analysis/simulation/subject';
import { known } from '../../../../shared/basics/assert';
import { Variant } from '../../../../shared/model/variant';
import { template, templateIds } from '../../../resources/templates';
import { aResult, share, stepOutlook } from '../../../support/an-outlook';

const wrongHost = template('wrong-host').workflow;
const deciding = aResult({ steps: [stepOutlook('copyData', { critical: [{ service: 'web', share: share(900) }] })] });

describe.each(templateIds)('what-ifs offered for %s', (id) => {
  const { workflow, scenarios } = template(id);
  const scenario = known(scenarios[0], 'a template has a scenario');
  const played = { workflow, scenario };

  const refused = (variant: Variant): boolean => !Variant.safeParse(variant).success || !subjectOf(played, variant).ok;

  it('can be run as they are', () => {
    const asked = suggestionsFor(workflow, aResult(), undefined);
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((suggestion) => refused({ ...suggestion, id: 'v' }))).toEqual([]);
  });

  it('are lines that can be run as they are added', () => {
    const offered = newLines(workflow);
    expect(offered.length).toBeGreaterThan(5);
    expect(
      offered.filter(({ label, lines: { changes = [], effects = [] } }) =>
        refused({ id: 'v', title: label, changes, effects }),
      ),
    ).toEqual([]);
  });
});

it('asks first about what decides, and about the people who do it', () => {
  const titles = suggestionsFor(wrongHost, deciding, 'web').map(({ title }) => title);
  expect(titles[0]).toBe('Copy the data directory to production: half the time');
  expect(titles).toContain('Database engineers: 2 more');
  expect(titles).not.toContain('Communications: 2 more');
});

it('asks about the step that has most work on the deciding path, not about the luckiest of many small ones', () => {
  const noise = { service: 'web', state: 'checks', what: 'duration', share: 0.02 } as const;
  const titles = suggestionsFor(wrongHost, { ...deciding, influences: [noise] }, 'web').map(({ title }) => title);
  expect(titles[0]).toBe('Copy the data directory to production: half the time');
});

it('asks what comes of a decision that decides, taken one way, and of a peak in demand', () => {
  const choice = { service: 'web', state: 'declare', what: 'option', share: 0.6 } as const;
  const asked = suggestionsFor(wrongHost, { ...deciding, influences: [choice] }, 'web');
  const always = asked.filter(({ title }) => title.startsWith('Does the recovery plan apply? Always'));
  expect(always.map(({ title }) => title)).toEqual([
    'Does the recovery plan apply? Always ‘Activate the plan’',
    'Does the recovery plan apply? Always ‘Normal incident’',
  ]);
  expect(asked.map(({ title }) => title)).toContain('Code hosting web application: demand at 150 % for 24 h 00');
});

it('finds an id and a title that are free', () => {
  const list = [{ id: 'what-if-2', title: 'What if', changes: [], effects: [] }];
  expect(freshId(list)).toBe('what-if-3');
  expect(freshTitle(list, 'What if')).toBe('What if 2');
  expect(freshTitle(list, 'Other')).toBe('Other');
});

describe('the figures of a what-if', () => {
  const variant: Variant = {
    id: 'v',
    title: 'V',
    changes: [
      { kind: 'pool units', pool: 'dbTeam', units: 5 },
      { kind: 'success', step: 'copyData', probability: 0.5 },
    ],
    effects: [
      { op: 'pool', pool: 'dbTeam', lost: 1 },
      { op: 'vendor', vendor: 'cloud', reachable: false },
    ],
  };
  const figures = figuresOf(variant, wrongHost);

  it('are its numbers, each beside that of the plan', () => {
    expect(figures.map(({ value, planned }) => [value, planned])).toEqual([
      [5, 3],
      [50, 95],
      [1, 0],
    ]);
  });

  it('are put back where they come from', () => {
    expect(figures[1]?.with(80).changes).toEqual([
      variant.changes[0],
      { kind: 'success', step: 'copyData', probability: 0.8 },
    ]);
    expect(figures[2]?.with(3).effects[0]).toEqual({ op: 'pool', pool: 'dbTeam', lost: 3 });
  });

  it.each([0, 1, 2])('are tried over their whole range, the present value among them (%i)', (index) => {
    const figure = known(figures[index], 'there are three');
    const values = valuesOver(figure);
    expect(values).toContain(figure.value);
    expect(values[0]).toBe(figure.min);
    expect(values.length).toBeLessThanOrEqual(11);
    expect(values.every((value) => value >= figure.min && value <= figure.max)).toBe(true);
  });
});
