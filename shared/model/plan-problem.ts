import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What is wrong with a document, for whoever wrote it: which thing by its name, which field, what may stand there and what does. */
export function problemText(document: unknown, issue: Issue | undefined): string {
  if (issue === undefined) return 'it cannot be read.';
  const { things, value } = walked(document, issue.path);
  const thing = things.at(-1);
  const field = issue.path.slice((thing?.depth ?? -1) + 1).join(' ');
  const where =
    thing === undefined
      ? issue.path.join('.')
      : `${field === '' ? '' : `${field} of `}“${thing.name}” (${issue.path.join('.')})`;
  return `${where === '' ? '' : `${where}: `}${rule(issue)}${isSaid(value) ? `, not ${JSON.stringify(value)}` : ''}.`; // prettier-ignore
}

interface Named {
  readonly name: string;
  /** Its place in the path. */
  readonly depth: number;
}

/** Things with a name on the way to a field, and what stands in it. */
function walked(
  document: unknown,
  path: Issue['path'],
): { readonly things: readonly Named[]; readonly value: unknown } {
  const things: Named[] = [];
  let value = document;
  path.forEach((key, depth) => {
    value = Object(value) === value ? (value as Record<PropertyKey, unknown>)[key] : undefined; // `as`: looked at, not trusted
    const { name, title } = Object(value) as { name?: unknown; title?: unknown };
    const said = typeof name === 'string' ? name : title;
    // The plan itself has a title too, which tells nothing apart.
    if (typeof said === 'string' && typeof key === 'number') things.push({ name: said.slice(0, 120), depth });
  });
  return { things, value };
}

function rule(issue: Issue): string {
  const isNumber = 'origin' in issue && (issue.origin === 'number' || issue.origin === 'int');
  if (issue.code === 'too_big' && isNumber)
    return `must be ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
  if (issue.code === 'too_small' && isNumber)
    return `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
  return issue.message.replace(/\.$/, '');
}

const isSaid = (value: unknown): boolean =>
  typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.length <= 60);
