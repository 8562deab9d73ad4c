import type { z } from 'zod';

/** The first thing a schema found wrong, as a sentence for the person at the form. */
export function explainRefusal(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'This value is not possible.';
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return 'This field cannot be empty.';
    if (issue.origin === 'array') return 'At least one is needed.';
    return `It must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}.`;
  }
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') return `This text is too long: at most ${issue.maximum} characters.`;
    if (issue.origin === 'array') return `At most ${issue.maximum} are possible.`;
    return `It must be at most ${issue.maximum}.`;
  }
  return issue.code === 'custom' ? `${sentenceCase(issue.message)}.` : 'This value is not possible here.';
}

const sentenceCase = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}`;
