import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Plan } from '../../../../shared/model/plan';
import { htmlOf } from '../../../../shared/report/html/render-html';
import { markdownOf } from '../../../../shared/report/markdown/render-markdown';
import { planPack } from '../../../../shared/report/pack/plan-pack';

const folder = join(import.meta.dirname, '../../../../resources/templates');
const templates = readdirSync(folder).filter((name) => name.endsWith('.json'));
const planOf = (name: string): Plan => Plan.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
const MADE = Date.UTC(2026, 10, 29, 3, 0);
const packed = (plan: Plan) => ({ plan, revision: 4, updatedAt: '2026-11-20T10:00:00Z' });

describe('a plan pack', () => {
  it.each(templates)('holds every step of %s to tick off, in one file that needs nothing', (name) => {
    const plan = planOf(name);
    const document = planPack([packed(plan)], MADE);
    const text = markdownOf(document);
    const steps = plan.workflow.states.filter(({ kind }) => kind === 'step');
    expect(text.match(/\| ☐ \d+ \|/g)?.length ?? 0).toBeGreaterThanOrEqual(steps.length);
    const html = htmlOf(document);
    for (const { name: step } of steps) expect(html).toContain(step.replaceAll('&', '&amp;').split(/['"’“]/)[0]);
    expect(html).not.toMatch(/<script|<link|@import|url\(|src=/i);
    expect(html).toContain('<svg');
  });

  it('says on its cover and on every page when it was made, and when each plan was changed', () => {
    const document = planPack([packed(planOf(templates[0] ?? ''))], MADE);
    expect(document.headline).toContain('Made on 29 November 2026, 03:00 UTC');
    expect(document.footer).toBe('Plan pack · made 29 November 2026, 03:00 UTC');
    expect(markdownOf(document)).toContain('20 November 2026');
  });

  it('names persons with their contacts, back-ups in the order of calling, and gaps in plain sight', () => {
    const plan = planOf('wrong-host.json');
    const [first, second] = plan.workflow.roles;
    if (first === undefined || second === undefined) throw new Error('the template has roles');
    const people = [{ key: 'p1', name: 'Maria', contact: '+49 30 1234', roles: [first.key] }, { key: 'p2', name: 'Nobody Reached', roles: [second.key] }]; // prettier-ignore
    const roles = plan.workflow.roles.map((role) =>
      role.key === first.key ? { ...role, backups: [second.key] } : role,
    );
    const text = markdownOf(planPack([packed({ ...plan, workflow: { ...plan.workflow, people, roles } })], MADE));
    expect(text).toContain('Maria: +49 30 1234');
    expect(text).toContain('Nobody Reached: NO CONTACT ON RECORD');
    expect(text).toContain('nobody named');
    expect(text).toMatch(
      new RegExp(`${first.name} \\(Maria: \\+49 30 1234\\).*No answer: ☐ ${second.name}`.replaceAll(' (', ' \\\\?(')),
    );
  });
});
