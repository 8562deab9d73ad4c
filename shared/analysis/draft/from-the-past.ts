import type { Inject } from '../../model/scenario';
import type { Candidate } from './candidate';

/** A finding that waits for proof, and the inject under which it was seen. */
export interface DueRetest {
  readonly finding: string;
  readonly inject: Inject;
}

/** An inject that an earlier drill of the plan released, and what came of it. */
export interface PastInject {
  readonly inject: Inject;
  readonly drill: string;
  /** When that drill began, `YYYY-MM-DD`. */
  readonly day: string;
  /** How many states, pools and services it changed at once. */
  readonly changed: number;
}

/** The same inject under the same key: only so does passing it prove the finding. */
export const fromRetests = (retests: readonly DueRetest[]): Candidate[] =>
  once(retests).map(({ finding, inject: { no: _no, objective: _objective, ...inject } }, index) => ({
    source: 'retest',
    weight: retests.length - index,
    why: `The finding “${finding}” is said to be mended and waits for proof: passing this inject proves it.`,
    inject: { ...inject, importance: 'must' },
    question: questionAbout(inject),
  }));

export const fromPast = (past: readonly PastInject[]): Candidate[] =>
  once(past.toSorted((a, b) => b.changed - a.changed)).map(
    ({ drill, day, changed, inject: { no: _no, objective: _objective, id: _id, ...inject } }) => ({
      source: 'earlier drill',
      weight: changed,
      why: `Played in “${drill}” on ${day}, where it changed ${changed === 1 ? 'one thing' : `${changed} things`} at once.`,
      inject,
      question: questionAbout(inject),
    }),
  );

const questionAbout = ({ title, expected }: Pick<Inject, 'title' | 'expected'>): Candidate['question'] => ({
  text: `${title}: what is the first thing to do, and who does it?`,
  prompts: ['What has to be known for that?'],
  points: [...expected],
});

const once = <T extends { readonly inject: Inject }>(all: readonly T[]): T[] =>
  all.filter(({ inject }, at) => all.findIndex((it) => it.inject.id === inject.id) === at);
