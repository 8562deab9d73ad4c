import { IconClipboardCheck, IconFileText, IconPlayerPlay, IconRoute } from '@tabler/icons-react';
import { valueOr } from '../client/loadable';
import { address, go } from '../client/navigation';
import type { PaletteCommand } from '../client/place';
import { capitalised } from '../ui/capitalised';
import { outcomeWord } from '../ui/outcome-badge';
import { formatDayTime } from '../ui/wall-time';
import { useFindings, usePlans, useRuns } from '../client/workspace-lists';

interface Group {
  readonly group: string;
  readonly commands: readonly PaletteCommand[];
}

/** Everything in the workspace by name. */
export function useWorkspaceCommands(): readonly Group[] {
  const plans = valueOr(usePlans(), []);
  const runs = valueOr(useRuns(), []);
  const findings = valueOr(useFindings(), []);
  return [
    {
      group: 'Open a plan',
      commands: plans.map(({ id, title }) => ({
        id: `plan-${id}`, label: title, icon: IconRoute, run: () => go(address('plans', id)),
      })), // prettier-ignore
    },
    {
      group: 'Open a drill or its report',
      commands: runs.map(({ runId, title, workflowTitle, startedAt, outcome }) => ({
        id: `run-${runId}`,
        label: title,
        detail: `${outcome ? outcomeWord[outcome] : 'Open'}, begun ${formatDayTime(startedAt)}`,
        keywords: [workflowTitle],
        icon: outcome === undefined ? IconPlayerPlay : IconFileText,
        run: () => go(address(outcome === undefined ? 'drills' : 'reports', runId)),
      })),
    },
    {
      group: 'Open a finding',
      commands: findings.map(({ id, title, status, severity }) => ({
        id: `finding-${id}`,
        label: title,
        detail: `${capitalised(severity)}, ${status}`,
        icon: IconClipboardCheck,
        run: () => go(address('findings', id)),
      })),
    },
  ];
}
