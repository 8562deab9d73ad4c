import type { ServerResponse } from 'node:http';
import { securityHeaders } from '../hosting/content-policy';

const sentences = {
  400: 'This request could not be understood.',
  404: 'There is no such page in Statedrill.',
  405: 'This page can only be read.',
  421: 'Open Statedrill by the address it printed when it started; it does not answer to this name.',
  426: 'This address is for Statedrill’s own page, not for a person.',
  500: 'Statedrill could not read its own page. Run "npm run build", then start it again.',
} as const;

export type Trouble = keyof typeof sentences;

/** Every refusal a person may see is a small page with one sentence. */
export const sentencePage = (trouble: Trouble): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Statedrill</title><p>${sentences[trouble]}</p></html>\n`;

export function sendSentence(response: ServerResponse, trouble: Trouble): void {
  response.writeHead(trouble, { ...securityHeaders, 'content-type': 'text/html; charset=utf-8' });
  response.end(sentencePage(trouble));
}
