import { IconClipboardCheck, IconFileText, IconPlayerPlay, IconRoute } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { PlanSummary, RunSummary } from '../../shared/contract/contract';
import type { Finding } from '../../shared/model/finding';
import { valueOr } from '../client/loadable';
import { address, go } from '../client/navigation';
import type { PaletteCommand } from '../client/place';
import { useNewestFindings, usePlans, useRuns } from '../client/workspace-lists';
import { capitalised } from '../ui/capitalised';
import { outcomeWord } from '../ui/outcome-words';
import { formatDayTime } from '../ui/wall-time';
import type { CommandGroup } from './match-commands';

/** Everything in the workspace by name. */
export function useWorkspaceCommands(): readonly CommandGroup[] {
  const plans = usePlans();
  const runs = useRuns();
  const findings = useNewestFindings();
  return useMemo(
    () => [
      { group: 'Open a plan', commands: valueOr(plans, []).map(openPlan) },
      { group: 'Open a drill or its report', commands: valueOr(runs, []).map(openRun) },
      { group: 'Open a finding', commands: (valueOr(findings, undefined)?.rows ?? []).map(openFinding) },
    ],
    [plans, runs, findings],
  );
}

const openPlan = ({ id, title }: PlanSummary): PaletteCommand => ({
  id: `plan-${id}`,
  label: title,
  icon: IconRoute,
  run: () => go(address('plans', id)),
});

const openRun = ({ runId, title, workflowTitle, startedAt, outcome }: RunSummary): PaletteCommand => ({
  id: `run-${runId}`,
  label: title,
  detail: `${outcome ? outcomeWord[outcome] : 'Open'}, begun ${formatDayTime(startedAt)}`,
  keywords: [workflowTitle],
  icon: outcome === undefined ? IconPlayerPlay : IconFileText,
  run: () => go(address(outcome === undefined ? 'drills' : 'reports', runId)),
});

const openFinding = ({ id, title, severity, status }: Finding): PaletteCommand => ({
  id: `finding-${id}`,
  label: title,
  detail: `${capitalised(severity)}, ${status}`,
  icon: IconClipboardCheck,
  run: () => go(address('findings', id)),
});
