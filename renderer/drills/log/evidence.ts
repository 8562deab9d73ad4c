import type { Ms } from '../../../shared/basics/time';
import type { Key } from '../../../shared/model/ids';
import type { FindingDraft } from '../../../shared/model/finding';
import { namesOf } from '../../../shared/model/names';
import type { Room } from '../room/room-context';

export interface About {
  readonly state?: Key;
  readonly inject?: Key;
  /** The same in words. */
  readonly words: string;
}

/** What an entry is about: the chosen work, else the inject on the table, else the room as a whole. */
export function aboutNow({ view, live, workflow, scenario }: Room): About {
  if (view.chosen !== undefined && live.board.work[view.chosen] !== undefined) {
    const isState = namesOf(workflow).find(view.chosen) !== undefined;
    const name = live.board.work[view.chosen]?.name ?? namesOf(workflow).state(view.chosen);
    return isState ? { state: view.chosen, words: name } : { words: name };
  }
  const hold = live.clock.running ? undefined : live.board.clock.hold;
  const shown = view.inject ?? (hold?.kind === 'inject' ? hold.inject : undefined);
  const inject = scenario.injects.find((it) => it.id === shown);
  return inject === undefined ? { words: '' } : { inject: inject.id, words: `inject ${inject.no}` };
}

export interface Gap {
  readonly title: string;
  readonly severity: FindingDraft['severity'];
}

/** The finding for the register: what, how bad, and the event of the record on which it rests. */
export function gapFinding(
  gap: Gap,
  runId: string,
  { at, seq }: { readonly at: Ms; readonly seq: number },
  about: About,
): FindingDraft {
  const { state, inject } = about;
  return {
    title: gap.title,
    type: 'gap',
    severity: gap.severity,
    actions: [],
    evidence: {
      runId,
      seqs: [seq],
      at,
      ...(state === undefined ? {} : { state }),
      ...(inject === undefined ? {} : { inject }),
    },
  };
}
