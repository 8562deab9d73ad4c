import { useEffect } from 'react';
import type { Finding } from '../../shared/model/finding';
import type { FindingQuery } from '../../shared/model/finding-query';
import { call, listen, onConnected } from '../client/client';
import { loading, type Loadable } from '../client/loadable';
import { createStore, useStore } from '../client/store';

/** Lines that are fetched together. */
export const PAGE = 200;

/** What of the register fits a query: how much there is, and the pages that were looked at so far. */
export interface Register {
  readonly total: number;
  /** Only the newest of very many matches were ranked. */
  readonly isCapped: boolean;
  /** In the whole register. */
  readonly all: number;
  readonly overdue: number;
  readonly pages: ReadonlyMap<number, readonly Finding[]>;
}

const register = createStore<Loadable<Register>>(loading);
let query: FindingQuery | undefined;
/** Answers to an earlier question, or from before a change, are thrown away. */
let question = 0;
let underWay = new Set<number>();
let inSight: readonly [first: number, end: number] = [0, 1];

export const registerStore = register;

/** The register as far as it fits, kept up to date while it is looked at. What was there stays until what is new is here. */
export function useRegister(asked: FindingQuery): Loadable<Register> {
  useEffect(() => ask(asked), [asked]);
  useEffect(() => {
    const stops = [listen('findings.changed', reload), onConnected(reload)];
    return () => {
      stops.forEach((stop) => stop());
      lookAway();
    };
  }, []);
  return useStore(register);
}

export function ask(asked: FindingQuery): void {
  if (query !== undefined && JSON.stringify(query) === JSON.stringify(asked)) return;
  query = asked;
  inSight = [0, 1];
  reload();
}

/** Nobody looks any more and nothing is heard of changes: the same question is asked anew next time. */
export function lookAway(): void {
  query = undefined;
}

/** Fetches what is in sight again, and forgets the rest. */
export function reload(): void {
  question += 1;
  underWay = new Set();
  for (const page of pagesOf(...inSight)) void fetchPage(page);
}

/** These lines are about to be seen. */
export function see(first: number, end: number): void {
  inSight = [first, Math.max(first + 1, end)];
  const now = register.get();
  if (now.kind !== 'ready') return;
  for (const page of pagesOf(first, Math.min(end, now.value.total)))
    if (!now.value.pages.has(page) && !underWay.has(page)) void fetchPage(page);
}

const pagesOf = (first: number, end: number): readonly number[] => {
  const from = Math.floor(Math.max(0, first) / PAGE);
  const to = Math.floor(Math.max(first, end - 1) / PAGE);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
};

/** Of which question the shown pages are. */
let shownQuestion = 0;

async function fetchPage(page: number): Promise<void> {
  if (query === undefined) return;
  const mine = question;
  underWay.add(page);
  const answer = await call('findings.page', { query, offset: page * PAGE, limit: PAGE });
  if (mine !== question) return;
  underWay.delete(page);
  if (!answer.ok) return register.set({ kind: 'failed', failure: answer.error });
  const { rows, ...told } = answer.value;
  register.set((now) => {
    const known = now.kind === 'ready' && shownQuestion === mine ? now.value.pages : new Map();
    shownQuestion = mine;
    return { kind: 'ready', value: { ...told, pages: new Map([...known, [page, rows]]) } };
  });
}

export const findingAt = ({ pages }: Register, index: number): Finding | undefined =>
  pages.get(Math.floor(index / PAGE))?.[index % PAGE];

/** The line of a finding among those that were fetched; -1 where it is not. */
export function lineOf({ pages }: Register, id: string | undefined): number {
  if (id === undefined) return -1;
  for (const [page, rows] of pages) {
    const at = rows.findIndex((finding) => finding.id === id);
    if (at >= 0) return page * PAGE + at;
  }
  return -1;
}

/** A finding as it was just saved: it stands where it stood until the register is read again. */
export function replaceFinding(saved: Finding): void {
  register.set((now) => {
    if (now.kind !== 'ready' || lineOf(now.value, saved.id) < 0) return now;
    const pages = [...now.value.pages].map(
      ([page, rows]) => [page, rows.map((finding) => (finding.id === saved.id ? saved : finding))] as const,
    );
    return { kind: 'ready', value: { ...now.value, pages: new Map(pages) } };
  });
}
