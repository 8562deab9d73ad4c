import { formatInstant } from '../../basics/time';
import { foldJournal, type Board } from '../../journal/board';
import type { Happening, JournalEvent } from '../../model/journal';
import type { Workflow } from '../../model/workflow';
import { cutOff } from '../duties/cut-off';
import { interruptionsOf, type Interruptions } from '../interruptions';

/** A run without people, folded. */
export interface Play {
  readonly journal: readonly JournalEvent[];
  readonly board: Board;
  readonly interruptions: Interruptions;
}

export function playOf(happenings: readonly Happening[], workflow: Workflow): Play {
  const journal = happenings.map((happening, seq) => ({ ...happening, seq, wall: 0, hash: '' }));
  return { journal, board: foldJournal(journal), interruptions: interruptionsOf(journal, workflow) };
}

/** What is different with an inject, in words, the weightiest first: empty when nothing that matters to a service, a step or an audience is. */
export function differences(withIt: Play, without: Play, workflow: Workflow): readonly string[] {
  const told: string[] = [];
  for (const { key, name } of workflow.services) {
    const [now, before] = [backAt(withIt, key), backAt(without, key)];
    if (now !== before) told.push(`${name} is back ${said(now)} instead of ${said(before)}`);
    if (withIt.board.dataLoss[key] !== without.board.dataLoss[key]) told.push(`${name} loses other data`);
  }
  for (const { id, name } of workflow.states) {
    const [now, before] = [withIt.board.outcomes[id], without.board.outcomes[id]];
    if (now !== before) told.push(`“${name}” is ${now ?? 'not reached'} instead of ${before ?? 'not reached'}`);
  }
  const reached = new Set(cutOff(without.journal, workflow));
  for (const name of cutOff(withIt.journal, workflow))
    if (!reached.has(name)) told.push(`${name} cannot be told by the usual channel for a while`);
  if (told.length === 0 && leaves(withIt) !== leaves(without)) told.push('steps take other times');
  if (told.length === 0 && levels(withIt) !== levels(without)) told.push('service levels differ for a while');
  return told;
}

/** Instant at which a service is back at its MBCO for good; undefined where it never was below, or stays there. */
export const backAt = ({ interruptions }: Play, service: string): number | undefined =>
  interruptions[service]?.at(-1)?.to;

const said = (at: number | undefined): string => (at === undefined ? 'never' : `at ${formatInstant(at)}`);

const leaves = ({ board }: Play): string => board.visits.map(({ state, left }) => `${state} ${left}`).join();

const levels = ({ journal }: Play): string =>
  journal
    .flatMap(({ at, changes }) =>
      changes.flatMap((it) => (it.kind === 'service' ? [`${at} ${it.service} ${it.effective}`] : [])),
    )
    .join();
