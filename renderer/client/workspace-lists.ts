// What the workspace holds, as every place may read it.
import { everyFinding } from '../../shared/model/finding-query';
import { listen } from './client';
import { createResource, useResource } from './resource';

export const plans = createResource('plans.list', {}, ['plans.changed']);
export const sites = createResource('plans.sites', {}, ['plans.changed']);
export const runs = createResource('runs.list', {}, ['runs.changed']);
/** The newest findings, for going to one by name; the register itself is read page by page. */
export const newestFindings = createResource(
  'findings.page',
  {
    query: { filter: everyFinding, order: { by: 'raised', descending: true }, today: '9999-12-31' },
    offset: 0,
    limit: 200,
  },
  ['findings.changed'],
);
export const templates = createResource('templates.list', {}, []);
export const workspaceStatus = createResource('workspace.status', {}, []);
export const keptFiles = createResource('attachments.told', {}, []);
export const appInfo = createResource('app.info', {}, []);

/** The status comes whole with its event, so nothing need be asked again. */
export const followWorkspaceStatus = (): (() => void) =>
  listen('workspace.status', (value) => workspaceStatus.store.set({ kind: 'ready', value }));

export const usePlans = () => useResource(plans);
export const useSites = () => useResource(sites);
export const useRuns = () => useResource(runs);
export const useNewestFindings = () => useResource(newestFindings);
export const useTemplates = () => useResource(templates);
export const useWorkspaceStatus = () => useResource(workspaceStatus);
export const useKeptFiles = () => useResource(keptFiles);
export const useAppInfo = () => useResource(appInfo);
