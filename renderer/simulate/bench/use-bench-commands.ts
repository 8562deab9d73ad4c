import { useMemo } from 'react';
import { useOfferedCommands } from '../../client/offered-commands';
import type { PaletteCommand } from '../../client/place';
import { look, TABS, type Tab } from './bench-address';
import type { Bench } from './use-bench';

/** `together` is about several plans, `untested` about the drills of one. */
export const tabsOf = ({ parts }: Bench['source']): readonly Tab[] =>
  TABS.filter((tab) => (parts === undefined ? tab !== 'together' : tab !== 'untested'));

export const TAB_NAMES: Record<Tab, string> = {
  together: 'Together',
  times: 'Times',
  why: 'Why',
  when: 'When',
  who: 'Who',
  breaks: 'What breaks',
  untested: 'Untested',
  'what-if': 'What if',
};

/** What the palette can do with the simulation on screen. */
export function useBenchCommands({ source, cases }: Bench): void {
  const titles = cases.map(({ title }) => title).join('\n');
  const commands = useMemo(
    (): readonly PaletteCommand[] => [
      ...tabsOf(source).map((tab) => ({
        id: `simulate.${tab}`,
        label: `Show: ${TAB_NAMES[tab]}`,
        run: () => look(source.id, { tab }),
      })),
      ...cases.map(({ id, title, variant }) => ({
        id: `simulate.case.${id}`,
        label: `Compare: ${title}`,
        run: () => look(source.id, { case: variant?.id }),
      })),
    ],
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the cases change with every run; their titles are what is offered
    [source, titles],
  );
  useOfferedCommands('Simulation', commands);
}
