import { actingRole } from '../../../shared/analysis/waiting-for';
import { formatInstant } from '../../../shared/basics/time';
import type { Board } from '../../../shared/journal/board';
import type { Key } from '../../../shared/model/ids';
import { namesOf } from '../../../shared/model/names';
import type { Workflow } from '../../../shared/model/workflow';

/** Who does it and with what: "DBA on call · Database engineers ×2". */
export function workSubline(id: Key, board: Board, workflow: Workflow): string {
  const names = namesOf(workflow);
  const state = names.find(id);
  const work = board.work[id];
  if (state === undefined)
    return work?.started === undefined ? 'unplanned' : `unplanned, since ${formatInstant(work.started)}`;
  const owner = 'owner' in state ? state.owner : undefined;
  const acting = owner === undefined ? undefined : actingRole(board, workflow, owner);
  const who =
    owner === undefined
      ? []
      : [
          acting === undefined || acting === owner
            ? names.name('roles', owner)
            : `${names.name('roles', acting)} for ${names.name('roles', owner)}`,
        ];
  const claims =
    state.kind === 'step'
      ? (state.claims ?? []).map((claim) => `${names.name('pools', claim.pool)} ×${claim.units}`)
      : [];
  const vendors = state.kind === 'step' ? (state.vendors ?? []).map((key) => names.name('vendors', key)) : [];
  return [...who, ...claims, ...vendors].join(' · ');
}
