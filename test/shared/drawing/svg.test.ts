import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../../shared/drawing/palette';
import type { DrawnRun } from '../../../shared/drawing/status';
import { drawPlan } from '../../../shared/drawing/svg';
import type { Plan } from '../../../shared/model/plan';
import { template, templateIds } from '../../resources/templates';

/** Names of elements left open or closed twice: a strict reading, since browsers refuse SVG that is not well-formed. */
function unbalanced(svg: string): string[] {
  const open: string[] = [];
  for (const [, close, name = '', self] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (close) {
      if (open.pop() !== name) return [name];
    } else if (!self) open.push(name);
  }
  return open;
}

const words = (svg: string): string => svg.replaceAll(/<[^>]*>/g, '\n');

function renamed(plan: Plan, id: string, name: string): Plan {
  const states = plan.workflow.states.map((state) => (state.id === id ? { ...state, name } : state));
  return { ...plan, workflow: { ...plan.workflow, states } };
}

describe.each(templateIds)('the picture of %s', (id) => {
  const plan = template(id);

  it('is well-formed, and the same every time', () => {
    expect(unbalanced(drawPlan(plan))).toEqual([]);
    expect(drawPlan(plan)).toBe(drawPlan(template(id)));
    expect(drawPlan(plan)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('shows each state, in full', () => {
    expect(words(drawPlan(plan))).not.toContain('…');
  });
});

describe('a picture of a plan', () => {
  const plan = template('wrong-host');

  it('says who does a step, how long it takes and how many people it needs', () => {
    const said = words(drawPlan(template('split-writes')));
    expect(said).toContain('Database lead');
    expect(said).toContain('10 h 00');
    expect(said).toContain('×3');
  });

  it('writes options, failures and joins', () => {
    const said = words(drawPlan(plan));
    for (const word of ['Activate the plan', 'failed', 'joins when all have ended', 'essential'])
      expect(said).toContain(word);
  });

  it('never lets a name become markup', () => {
    const svg = drawPlan(renamed(plan, 'freeze', '<script>alert("1")</script> & co \u0000'));
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(unbalanced(svg)).toEqual([]);
  });

  it('fits into the size asked for', () => {
    expect(drawPlan(plan, { width: 360, height: 200 })).toMatch(/^<svg [^>]*width="360" height="200"/);
    expect(drawPlan(plan, { width: 1600 })).toMatch(/^<svg [^>]*width="1600" height="\d+/);
  });

  it('has words in a thumbnail only where they can be read', () => {
    expect(drawPlan(plan, { width: 360, height: 200, detail: 'tile' })).not.toContain('<text');
    expect(words(drawPlan(plan, { width: 900, detail: 'tile' }))).toContain('Recovery');
  });

  it('takes its colours from the palette', () => {
    expect(drawPlan(plan, { palette: DARK })).not.toContain(LIGHT.surfaces[1]);
    expect(drawPlan(plan, { palette: DARK })).toContain(DARK.surfaces[1]);
    expect(drawPlan(plan, { background: 'none' }).length).toBeLessThan(drawPlan(plan).length);
  });

  it('leaves out what has no place instead of failing', () => {
    const bare = { ...plan, layout: { states: {}, transitions: {} } };
    expect(unbalanced(drawPlan(bare))).toEqual([]);
    expect(words(drawPlan(bare)).trim()).toBe('');
  });

  it('finds a way for a line that was never routed', () => {
    const svg = drawPlan({ ...plan, layout: { ...plan.layout, transitions: {} } });
    expect(svg).not.toMatch(/NaN|undefined/);
    expect(svg.match(/<path d="M[^"]*" fill="none" stroke="#/g)?.length).toBe(plan.workflow.transitions.length);
  });
});

describe('a run laid over the drawing', () => {
  const plan = template('wrong-host');
  const run: DrawnRun = {
    status: { freeze: 'done', checkDump: 'failed', copyData: 'working', reopen: 'not-reached' },
    taken: new Set(['freeze-done']),
    facts: { freeze: '4 min' },
  };
  const svg = drawPlan(plan, { run });

  it('says how each step stands in a word, beside its colour and shape', () => {
    for (const word of ['Done · 4 min', 'Failed', 'Working', 'Not reached']) expect(words(svg)).toContain(word);
    expect(svg).toContain(LIGHT.status.failed.tint);
    expect(svg).toContain('m2.5 7.5 3 3 6-7');
  });

  it('draws the path taken strongly, above the rest', () => {
    const lines = [...svg.matchAll(/<path d="M[^"]*" fill="none" stroke="([^"]+)" stroke-width="([\d.]+)"/g)];
    const strong = lines.filter(([, , width]) => width === '2');
    expect(strong).toHaveLength(1);
    expect(lines.at(-1)?.[1]).toBe(LIGHT.text);
  });

  it('tints the tiles of a thumbnail by status', () => {
    expect(drawPlan(plan, { run, detail: 'tile', width: 360, height: 200 })).toContain(LIGHT.status.working.ink);
  });
});
