import type { Launched } from '../../e2e/launch';

export interface Reported {
  readonly text: string;
  readonly injects: number;
  readonly acknowledged: number;
  readonly ratings: number;
  readonly feedback: boolean;
  readonly recovered: boolean;
  readonly isWhole: boolean;
}

/** What the report on the screen says of the drill: counted in its words. */
export async function readBack({ page }: Launched): Promise<Reported> {
  const report = page.frameLocator('iframe');
  await report.locator('h1').waitFor();
  const text = await report.locator('body').innerText();
  const times = (pattern: RegExp): number => [...text.matchAll(pattern)].length;
  return {
    text,
    injects: new Set([...text.matchAll(/inject “([^”]+)” released/g)].map(([, title]) => title)).size,
    acknowledged: times(/Acknowledged – /g),
    ratings: new Set(text.match(/Seen in part, objective \d+\./g)).size,
    feedback: /Feedback of |Say earlier who decides/.test(text),
    recovered: text.includes('run ended: recovered'),
    isWhole: text.includes('whole: every event fits the one before'),
  };
}
