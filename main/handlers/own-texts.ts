import { err, ok } from '../../shared/basics/result';
import { ownOf } from '../export/report-of';
import type { EditionDesk, EditionDraft } from './edition-draft';
import type { HandlersOf } from './handler';

type OwnTextHandlers = Pick<
  HandlersOf<'editions'>,
  'editions.own' | 'editions.write' | 'editions.rate' | 'editions.unrate'
>;

/** What people write into the draft of a report, and how they rate its objectives. */
export function createOwnTextHandlers({ runner, reports }: EditionDesk, draft: EditionDraft): OwnTextHandlers {
  return {
    'editions.own': ({ runId }) => {
      const record = runner.record(runId);
      return record.ok ? ok(ownOf(runId, reports)) : record;
    },
    'editions.write': ({ runId, part, text, basedOn }, caller) => {
      const record = runner.record(runId);
      if (!record.ok) return record;
      const written = { part, text, by: caller.name, at: draft.now() };
      return draft.tell(runId, reports.write(runId, written, basedOn));
    },
    'editions.rate': ({ runId, rating }) => {
      const record = runner.record(runId);
      if (!record.ok) return record;
      const isSet = record.value.frozen.scenario.objectives.some(({ id }) => id === rating.objective);
      if (!isSet) return err({ code: 'invalid', field: 'objective', message: 'This exercise has no such objective.' });
      const rated = draft.tell(runId, reports.rate(runId, rating));
      return rated.ok ? ok({}) : rated;
    },
    'editions.unrate': ({ runId, objective, evaluator }) => {
      const taken = draft.tell(runId, reports.unrate(runId, objective, evaluator));
      return taken.ok ? ok({}) : taken;
    },
  };
}
