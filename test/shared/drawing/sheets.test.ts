import { describe, expect, it } from 'vitest';
import { isContainer } from '../../../shared/drawing/sizes';
import { LARGEST_LETTERS, sheetsOf, type Sheet } from '../../../shared/drawing/sheets';
import { drawPlan } from '../../../shared/drawing/svg';
import type { Plan } from '../../../shared/model/plan';
import { template, templateIds } from '../../resources/templates';

/** Points that US Letter and A4 both have, upright and turned on its side. */
const ROOM = { upright: { width: 510, height: 690 }, wide: { width: 705, height: 455 } };

const scaleOf = ({ box, isWide }: Sheet): number => {
  const room = isWide ? ROOM.wide : ROOM.upright;
  return Math.min(room.width / box.width, room.height / box.height);
};
const drawn = (plan: Plan, part: Sheet): string => drawPlan(plan, { part });
const leaves = (plan: Plan): readonly string[] =>
  plan.workflow.states.filter(({ kind }) => !isContainer(kind)).map(({ id }) => id);

/** Ten copies of a plan beside each other: more than any page holds. */
function tenfold(plan: Plan): Plan {
  const copies = Array.from({ length: 10 }, (_, n) => n);
  const id = (own: string, n: number) => `${own}-${n}`;
  const states = copies.flatMap((n) => plan.workflow.states.map((state) => ({ ...state, id: id(state.id, n), ...(state.parent !== undefined && { parent: id(state.parent, n) }) }))); // prettier-ignore
  const boxes = copies.flatMap((n) =>
    Object.entries(plan.layout.states).map(([own, box]) => {
      const isOutermost = plan.workflow.states.find((state) => state.id === own)?.parent === undefined;
      return [id(own, n), isOutermost ? { ...box, x: box.x + n * 2_000 } : box] as const;
    }),
  );
  const transitions = copies.flatMap((n) => plan.workflow.transitions.map((way) => ({ ...way, id: id(way.id, n), from: id(way.from, n), to: id(way.to, n) }))); // prettier-ignore
  return { ...plan, workflow: { ...plan.workflow, states, transitions }, layout: { states: Object.fromEntries(boxes), transitions: {} } }; // prettier-ignore
}

describe.each(templateIds)('the drawing of %s in print', (id) => {
  const plan = template(id);
  const sheets = sheetsOf(plan);

  it('has no letters smaller than seven points, on either paper', () => {
    for (const sheet of sheets) {
      const sizes = Array.from(drawn(plan, sheet).matchAll(/font-size="([\d.]+)"/g), ([, size]) => Number(size));
      expect(Math.min(...sizes) * scaleOf(sheet)).toBeGreaterThanOrEqual(6.99);
    }
  });

  it('shows every state once, in few parts', () => {
    expect(sheets.flatMap(({ states }) => states).toSorted()).toEqual([...leaves(plan)].toSorted());
    expect(sheets.length).toBeLessThanOrEqual(4);
  });

  it('says every name in full, and how each went', () => {
    const status = Object.fromEntries(leaves(plan).map((state) => [state, 'done'] as const));
    const facts = Object.fromEntries(leaves(plan).map((state) => [state, '18 h 52']));
    const run = { status, facts, taken: new Set<string>() };
    const words = sheets.map((part) => drawPlan(plan, { part, run })).join(' ').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '); // prettier-ignore
    for (const { kind, name } of plan.workflow.states) if (!isContainer(kind)) expect(words).toContain(name);
    expect(words.match(/Done · 18 h 52/g)?.length).toBe(leaves(plan).length - plan.workflow.states.filter(({ kind }) => kind === 'end' || kind === 'history').length); // prettier-ignore
  });

  it('is the same every time, and whole', () => {
    for (const sheet of sheets) {
      expect(drawn(plan, sheet)).toBe(drawn(template(id), sheet));
      expect(drawn(plan, sheet)).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});

describe('a drawing larger than a page', () => {
  const plan = tenfold(template('wrong-host'));
  const sheets = sheetsOf(plan);

  it('is cut where there are only lines', () => {
    expect(sheets.length).toBeGreaterThan(9);
    for (const { letters } of sheets) expect(letters).toBeLessThanOrEqual(LARGEST_LETTERS);
    expect(sheets.flatMap(({ states }) => states).toSorted()).toEqual([...leaves(plan)].toSorted());
  });

  it('draws nothing beyond the edge of a part', () => {
    for (const sheet of sheets) {
      const { x, y, width, height } = sheet.box;
      for (const [, d = ''] of drawn(plan, sheet).matchAll(/<path d="(M[^"]*)" fill="none" stroke="#/g))
        for (const [, px, py] of d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
          expect(Number(px)).toBeGreaterThanOrEqual(x - 0.01);
          expect(Number(px)).toBeLessThanOrEqual(x + width + 0.01);
          expect(Number(py)).toBeGreaterThanOrEqual(y - 0.01);
          expect(Number(py)).toBeLessThanOrEqual(y + height + 0.01);
        }
    }
  });
});
