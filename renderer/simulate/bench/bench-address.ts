import { address, goInstead, parseAddress } from '../../client/navigation';

export const TABS = ['together', 'times', 'why', 'when', 'who', 'breaks', 'untested', 'what-if'] as const;
export type Tab = (typeof TABS)[number];

/** What of a simulation is on screen; it stands in the address, so that a link leads to the very figures. */
export interface BenchView {
  readonly scenario: string | undefined;
  readonly case: string | undefined;
  readonly tab: Tab;
  readonly service: string | undefined;
  /** Number of the single run in `when`; absent for the median run. */
  readonly run: number | undefined;
}

export function viewOf(query: URLSearchParams): BenchView {
  const tab = TABS.find((it) => it === query.get('tab')) ?? 'times';
  const run = query.get('run');
  return {
    scenario: query.get('scenario') ?? undefined,
    case: query.get('case') ?? undefined,
    tab,
    service: query.get('service') ?? undefined,
    run: run !== null && /^\d{1,8}$/.test(run) ? Number(run) : undefined,
  };
}

export function benchAddress(sourceId: string, view: Partial<BenchView>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(view))
    if (value !== undefined && !(key === 'tab' && value === 'times')) query.set(key, String(value));
  const text = query.toString();
  return address('simulate', sourceId) + (text === '' ? '' : `?${text}`);
}

/** Changes what is on screen without another step back. */
export function look(sourceId: string, change: Partial<BenchView>): void {
  const now = viewOf(parseAddress(location.hash).query);
  goInstead(benchAddress(sourceId, { ...now, ...change }));
}
