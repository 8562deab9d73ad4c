import { ok } from '../../basics/result';
import { HOUR } from '../../basics/time';
import { draftModules } from '../../model/draft-modules';
import { byTime, plannedAt } from '../../model/inject-order';
import { refuse, type Command } from '../command';
import { freshKeys } from '../fresh-key';
import { changeScenario } from './with-scenario';

export interface DraftAgenda {
  readonly scenario: string;
}

/**
 * An agenda out of the injects there are: cut where scenario time leaps most, room time by the number of injects, a break
 * in the middle of a long sitting. It replaces the agenda there was.
 */
export const draftAgenda: Command<DraftAgenda> = {
  label: () => 'Draft the agenda',
  apply: (plan, { scenario: id }) =>
    changeScenario(plan, id, (scenario) => {
      const timed = byTime(scenario.injects).filter((inject) => plannedAt(inject) !== undefined);
      if (timed.length === 0)
        return refuse('No inject has a time yet. Give some a time, then the agenda follows from them.');
      const fresh = freshKeys(plan);
      return ok({
        ...scenario,
        modules: draftModules(timed, scenario.plannedRoomTime ?? 2 * HOUR, () => fresh('module')),
      });
    }),
};
