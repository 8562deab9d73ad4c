import { ok } from '../../basics/result';
import { patched, refuse, type Command } from '../command';
import { freshKeys } from '../fresh-key';
import { blankInject } from './add-inject';
import { nextNumber } from '../../model/inject-order';
import type { ReadInject } from '../msel/read-msel';
import { changeScenario, MOST_INJECTS, parsedInject } from './with-scenario';

export interface ImportInjects {
  readonly scenario: string;
  readonly rows: readonly Pick<ReadInject, 'inject' | 'set'>[];
}

/** Takes the rows of a file over, all or none: those that name an inject change it, the others are added. */
export const importInjects: Command<ImportInjects> = {
  label: ({ rows }) => (rows.length === 1 ? 'Import 1 inject' : `Import ${rows.length} injects`),
  apply: (plan, { scenario: id, rows }) =>
    changeScenario(plan, id, (scenario) => {
      const fresh = freshKeys(plan, rows);
      let injects = scenario.injects;
      for (const { inject, set } of rows) {
        const before = injects.find((it) => it.id === inject);
        const no = nextNumber(injects);
        const made = parsedInject(patched(before ?? { ...blankInject(no, 0), id: fresh('inject') }, set));
        if (!made.ok) return refuse(`“${set.title ?? before?.title ?? `Inject ${set.no ?? no}`}”: ${made.error}`);
        injects = before === undefined ? [...injects, made.value] : injects.with(injects.indexOf(before), made.value);
      }
      if (injects.length > MOST_INJECTS) return refuse(`A scenario holds at most ${MOST_INJECTS} injects.`);
      return ok(injects === scenario.injects ? scenario : { ...scenario, injects });
    }),
};
