// What the workspace holds, as every place may read it.
import { listen } from './client';
import { createResource, useResource } from './resource';

export const plans = createResource('plans.list', {}, ['plans.changed']);
export const runs = createResource('runs.list', {}, ['runs.changed']);
export const findings = createResource('findings.list', {}, ['findings.changed']);
export const templates = createResource('templates.list', {}, []);
export const workspaceStatus = createResource('workspace.status', {}, []);
export const appInfo = createResource('app.info', {}, []);

/** The status comes whole with its event, so nothing need be asked again. */
export const followWorkspaceStatus = (): (() => void) =>
  listen('workspace.status', (value) => workspaceStatus.store.set({ kind: 'ready', value }));

export const usePlans = () => useResource(plans);
export const useRuns = () => useResource(runs);
export const useFindings = () => useResource(findings);
export const useTemplates = () => useResource(templates);
export const useWorkspaceStatus = () => useResource(workspaceStatus);
export const useAppInfo = () => useResource(appInfo);
