import type { Workflow } from '../model/workflow';

/** Only these limit a service's level; data, recovery and shared-fate edges do not. */
const limits = new Set(['hard', 'soft']);

/** Strongly connected services as one group each, dependencies first (Tarjan). */
export function serviceOrder(workflow: Workflow): string[][] {
  const known = new Set(workflow.services.map((service) => service.key));
  const needs = new Map<string, string[]>();
  for (const { from, to, type } of workflow.dependencies)
    if (limits.has(type) && known.has(from) && known.has(to)) needs.set(from, [...(needs.get(from) ?? []), to]);

  const found = new Map<string, { index: number; low: number }>();
  const stack: string[] = [];
  const groups: string[][] = [];
  const visit = (key: string): { index: number; low: number } => {
    const mark = { index: found.size, low: found.size };
    found.set(key, mark);
    stack.push(key);
    for (const next of needs.get(key) ?? []) {
      const seen = found.get(next);
      if (seen === undefined) mark.low = Math.min(mark.low, visit(next).low);
      else if (stack.includes(next)) mark.low = Math.min(mark.low, seen.index);
    }
    if (mark.low === mark.index) groups.push(stack.splice(stack.indexOf(key)));
    return mark;
  };
  for (const { key } of workflow.services) if (!found.has(key)) visit(key);
  return groups;
}
