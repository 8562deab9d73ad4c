import { err, ok } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { ReportEdition } from '../../shared/model/own-report';
import { EditionDraft, type EditionDesk } from './edition-draft';
import type { HandlersOf } from './handler';
import { createOwnTextHandlers } from './own-texts';

/** Reports as people write, keep and approve them. */
export function createEditionHandlers(desk: EditionDesk): HandlersOf<'editions'> {
  const { reports } = desk;
  const draft = new EditionDraft(desk);
  return {
    ...createOwnTextHandlers(desk, draft),
    'editions.changes': ({ runId }) => {
      const present = draft.present(runId);
      return present.ok ? ok({ changes: [...draft.changesTo(runId, present.value)] }) : present;
    },
    'editions.keep': ({ runId, note = '' }, caller) => {
      const present = draft.present(runId);
      if (!present.ok) return present;
      if (present.value.overview.outcome === undefined) return err(stillOpen);
      const edition: ReportEdition = {
        no: (reports.editions(runId).at(-1)?.no ?? 0) + 1,
        at: draft.now(),
        by: caller.name,
        headHash: present.value.integrity.headHash,
        changes: [...draft.changesTo(runId, present.value)],
        ...(note.trim() !== '' && { note: note.trim() }),
      };
      const kept = draft.tell(runId, reports.keep(runId, edition, JSON.stringify(present.value)));
      return kept.ok ? ok(edition) : kept;
    },
    'editions.approve': ({ runId, no, by, role }) => {
      const approved = draft.tell(runId, reports.approve(runId, no, { by, role, at: draft.now() }));
      return approved.ok ? ok({}) : approved;
    },
    'editions.history': () => ok([...reports.history()]),
  };
}

const stillOpen: Failure = {
  code: 'refused',
  message: 'This drill is still open. A version of its report can be kept when it has ended; texts are saved already.',
};
