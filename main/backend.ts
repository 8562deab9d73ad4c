// The whole program behind the window: file, runner and handlers, put together once.
import { hash, randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import type { Caller, Reply } from '../shared/contract/bridge';
import { hashWith } from '../shared/basics/hash';
import type { WorkspaceStatus } from '../shared/contract/contract';
import { createDrill, restoreDrill } from '../shared/engine/create-drill';
import { prepareReport } from '../shared/report/build-report';
import { createDispatch } from './dispatch';
import { Press, type SpawnPress } from './export/press';
import { rememberLast } from './export/remember-last';
import { typefacesIn, type OpenTypefaces } from './export/text/open-typefaces';
import { createAppHandlers } from './handlers/app';
import { createAttachmentHandlers } from './handlers/attachments';
import { createExerciseHandlers } from './handlers/exercise';
import { createFindingHandlers } from './handlers/findings';
import { createEditionHandlers } from './handlers/editions';
import { createFilterHandlers } from './handlers/filters';
import type { Handlers } from './handlers/handler';
import { createPackageHandlers } from './handlers/packages';
import { createPackHandlers } from './handlers/packs';
import { createPlanHandlers } from './handlers/plans';
import { createProjectorHandlers } from './handlers/projector';
import { refusingHandlers } from './handlers/refusing';
import { Uploads } from './handlers/uploads';
import { createLearnHandlers } from './handlers/learn';
import { createProofHandlers } from './handlers/proofs';
import { createReportHandlers } from './handlers/report';
import { createRunHandlers } from './handlers/runs';
import { createShareHandlers } from './handlers/share';
import { createSimulateHandlers } from './handlers/simulate';
import { createTemplateHandlers } from './handlers/templates';
import { createWorkspaceHandlers } from './handlers/workspace';
import { ProjectorDesk } from './projector/projector-desk';
import { DrillRunner } from './runner/drill-runner';
import type { DrillMaker } from './runner/drill-maker';
import { tellEach, type Publish } from './runner/publish';
import { systemTime, type TimeSource } from './runner/time-source';
import { Errands } from './simulation/errands';
import { DraftDesk } from './simulation/draft-desk';
import { ForecastDesk } from './simulation/forecast-desk';
import { ScriptDesk } from './simulation/script-desk';
import { SimulationDesk } from './simulation/simulation-desk';
import { pooled } from './simulation/worker-pool';
import { spawnNone, type SpawnWorker } from './simulation/worker-thread';
import { createStatusNews } from './status-news';
import { createAttachments, type Attachments } from './storage/attachments';
import { ShareDesk, type ShareHost } from './share/share-desk';
import { sharedFile } from './share/shared-file';
import { createFindings } from './storage/findings';
import { openWorkspace } from './storage/open';
import { createOwnReports, type OwnReports } from './storage/own-reports';
import { createPlans } from './storage/plans';
import { createRuns } from './storage/runs';
import { createSavedFilters } from './storage/saved-filters';
import { createSharingStore } from './storage/sharing';
import type { Workspace } from './storage/workspace';
import { sqliteVersion } from './storage/sqlite-version';
import { createTemplates } from './templates';

export interface Backend {
  dispatch(name: unknown, input: unknown, caller: Caller): Promise<Reply>;
  subscribe(listener: (name: string, payload: unknown) => void): () => void;
  close(): Promise<void>;
}

export interface BackendOptions {
  readonly workspace: string;
  readonly resources: string;
  /** `read` also works beside another program that has the workspace open. */
  readonly access?: 'write' | 'read';
  readonly time?: TimeSource;
  readonly maker?: DrillMaker;
  /** Where threads that simulate come from. */
  readonly spawn?: SpawnWorker;
  /** Lets projectors of the browser host in. */
  readonly projectorToken?: string | undefined;
  /** Where threads that make files of reports come from. */
  readonly spawnPress?: SpawnPress;
  /** Lets drills be shared on the network; absent where the program does not stay. */
  readonly share?: ShareHost;
}

hashWith((text) => hash('sha256', text));

const interpreter: DrillMaker = { create: createDrill, restore: restoreDrill };

/** Starts in every case: where the workspace cannot be opened, what needs it answers with the reason. */
export function createBackend(options: BackendOptions): Backend {
  const time = options.time ?? systemTime;
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const publish = tellEach(listeners, reportBug);
  const opened = openWorkspace(options.workspace, { now: time.now, ...(options.access && { access: options.access }) });
  const maker = options.maker ?? interpreter;
  const prepare = rememberLast(prepareReport);
  const fonts = join(options.resources, 'fonts');
  const typefaces = typefacesIn(fonts);
  const press = new Press({ prepare, fonts, typefaces, publish, spawn: options.spawnPress });
  const desk = opened.ok
    ? openDesk(opened.value, {
        time,
        publish,
        maker,
        spawn: options.spawn ?? spawnNone,
        projectorToken: options.projectorToken,
        prepare,
        press,
        typefaces,
        share: options.access === 'read' ? undefined : options.share,
      })
    : undefined;
  const status = opened.ok ? () => opened.value.status() : () => closedStatus(options.workspace, opened.error);
  const handlers: Handlers = {
    ...(desk?.handlers ?? refusingHandlers(opened.ok ? '' : opened.error)),
    ...createAppHandlers({ version: packageJson.version, node: process.versions.node, sqlite: sqliteVersion() }),
    ...createWorkspaceHandlers(status),
    ...createTemplateHandlers(createTemplates(join(options.resources, 'templates'), reportBug)),
  };

  const dispatch = createDispatch(handlers, { checkOutputs: process.env.NODE_ENV === 'test', reportBug });
  void desk?.sharing.begin(dispatch).catch(reportBug);
  return {
    dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => desk?.close(),
  };
}

interface DeskTools {
  readonly time: TimeSource;
  readonly publish: Publish;
  readonly maker: DrillMaker;
  readonly spawn: SpawnWorker;
  readonly projectorToken: string | undefined;
  readonly prepare: typeof prepareReport;
  readonly press: Press;
  readonly typefaces: OpenTypefaces;
  readonly share: ShareHost | undefined;
}

type DeskHandlers = Omit<Handlers, 'app.info' | 'workspace.status' | 'templates.list'>;

/** Everything that needs the workspace file. */
function openDesk(
  workspace: Workspace,
  { time, publish: tell, maker, spawn, projectorToken, prepare, press, typefaces, share }: DeskTools,
): { handlers: DeskHandlers; sharing: ShareDesk; close(): Promise<void> } {
  const { now } = time;
  const toProjectors: Publish = (name, payload) => projectors.hear(name, payload);
  const toParticipants: Publish = (name, payload) => sharing.hear(name, payload);
  const publish = tellEach([tell, toProjectors, toParticipants], reportBug);
  const { runs, findings, plans, reports, attachments } = openStores(workspace, now);
  const uploads = new Uploads(now);
  const onLive = (live: boolean): void => workspace.setReserve(live);
  const runner = new DrillRunner({ runs, maker, time, publish, reportBug, newId, onLive });
  const projectors = new ProjectorDesk({
    record: (id) => runner.record(id),
    publish: tell,
    now,
    preview: (seal) => attachments.preview(seal)?.bytes,
    ratings: (id) => reports.ratings(id),
  });
  const sharing = openSharing({ workspace, runner, reports, attachments, time, publish, host: share });
  const threads = pooled(spawn);
  const simulations = new SimulationDesk({ spawn: threads, publish, newId });
  const forecasts = new ForecastDesk(threads);
  const scripts = new ScriptDesk(threads);
  const errands = new Errands(publish);
  const drafts = new DraftDesk({ spawn: threads, scripts, maker });
  workspace.onStatus(createStatusNews(workspace, publish));
  return {
    handlers: {
      ...createPlanHandlers({ plans, publish, now, newId }),
      ...createRunHandlers({ runs, runner, forecasts }),
      ...createFindingHandlers({ findings, runs, publish, now, newId }),
      ...createAttachmentHandlers({ attachments, uploads }),
      ...createLearnHandlers({ findings, runs, runner }),
      ...createProofHandlers({ findings, plans, runs, runner, publish, now }),
      ...createFilterHandlers(createSavedFilters(workspace), publish),
      ...createReportHandlers({ runner, findings, reports, attachments, plans, press, prepare, typefaces }),
      ...createPackHandlers({ plans, typefaces, now }),
      ...createPackageHandlers({ workspace, runs, plans, findings, reports, attachments, uploads, runner, publish }),
      ...createEditionHandlers({ runner, findings, reports, attachments, prepare, publish, now }),
      ...createSimulateHandlers({ desk: simulations, scripts, maker, runs }),
      ...createExerciseHandlers({ drafts, maker, runs, findings, runner, typefaces, errands }),
      ...createProjectorHandlers({ desk: projectors, token: projectorToken }),
      ...createShareHandlers(sharing),
    },
    sharing,
    async close() {
      await sharing.stop();
      press.close();
      errands.close();
      simulations.close();
      forecasts.close();
      threads.close();
      runner.close();
      workspace.close();
    },
  };
}

const openStores = (workspace: Workspace, now: () => number) => ({
  runs: createRuns(workspace),
  findings: createFindings(workspace),
  plans: createPlans(workspace, now),
  reports: createOwnReports(workspace),
  attachments: createAttachments(workspace, now),
});

interface SharingParts {
  readonly workspace: Workspace;
  readonly runner: DrillRunner;
  readonly reports: OwnReports;
  readonly attachments: Attachments;
  readonly time: TimeSource;
  readonly publish: Publish;
  readonly host: ShareHost | undefined;
}

const openSharing = ({ workspace, runner, reports, attachments, time, publish, host }: SharingParts): ShareDesk =>
  new ShareDesk({
    host,
    store: createSharingStore(workspace),
    time,
    newId,
    publish,
    reportBug,
    load: (id) => runner.load(id),
    commit: (id, orders) => runner.commands(id, orders),
    ratings: (id) => reports.ratings(id),
    file: (seal, name) => sharedFile(attachments, seal, name),
    rate(id, rating) {
      const rated = reports.rate(id, rating);
      if (rated.ok) publish('editions.changed', { runId: id });
      return rated;
    },
  });

const newId = (prefix: string): string => `${prefix}-${randomBytes(6).toString('hex')}`;

const closedStatus = (path: string, trouble: string): WorkspaceStatus => ({
  path,
  name: basename(path).replace(/\.statedrill$/, ''),
  trouble,
  closed: true,
});

/** For whoever looks into a problem; people get a plain sentence. */
const reportBug = (bug: unknown): void => console.error(bug);
