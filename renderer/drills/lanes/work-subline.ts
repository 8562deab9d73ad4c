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
  if (state?.kind !== 'step') return besideTheDrawing(id, board);
  const pools = (state.claims ?? []).map(({ pool, units }) => ({ name: names.name('pools', pool), units }));
  const vendors = (state.vendors ?? []).map((key) => names.name('vendors', key));
  // A team of the owner's name says it twice.
  const who = whoActs(state.owner, board, workflow).filter((name) => pools.every((pool) => pool.name !== name));
  return [...who, ...pools.map(({ name, units }) => `${name} ×${units}`), ...vendors].join(' · ');
}

function whoActs(owner: Key | undefined, board: Board, workflow: Workflow): readonly string[] {
  if (owner === undefined) return [];
  const names = namesOf(workflow);
  const acting = actingRole(board, workflow, owner) ?? owner;
  const name = names.name('roles', owner);
  return [acting === owner ? name : `${names.name('roles', acting)} for ${name}`];
}

function besideTheDrawing(id: Key, board: Board): string {
  const work = board.work[id];
  if (work === undefined) return '';
  const what = work.kind === 'workaround' ? 'work-around' : work.kind;
  return `${what}, since ${formatInstant(work.started ?? work.entered)}`;
}
