import ELK from 'elkjs/lib/elk-api';
import ElkWorker from 'elkjs/lib/elk-worker.min.js?worker';
import { layOut } from '../../shared/drawing/lay-out';
import type { Layout } from '../../shared/model/plan';
import type { Workflow } from '../../shared/model/workflow';

let elk: InstanceType<typeof ELK> | undefined;

/** Lays a drawing out in a worker, started when first needed: the window stays fluid meanwhile. */
export function layOutInWorker(workflow: Workflow): Promise<Layout> {
  elk ??= new ELK({ workerFactory: () => new ElkWorker() });
  return layOut(workflow, elk);
}
