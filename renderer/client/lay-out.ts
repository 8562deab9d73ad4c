import ELK from 'elkjs/lib/elk-api';
import workerAddress from 'elkjs/lib/elk-worker.min.js?url';
import { completeLayout } from '../../shared/drawing/complete-layout';
import { layOut, type Layouter } from '../../shared/drawing/lay-out';
import type { Layout, Plan } from '../../shared/model/plan';
import type { Workflow } from '../../shared/model/workflow';

let elk: Layouter | undefined;

/** ELK in a worker, started when first needed: the window stays fluid meanwhile. */
const inWorker = (): Layouter => (elk ??= new ELK({ workerFactory: () => new Worker(workerAddress) }));

/** A layout made from nothing. */
export const layOutInWorker = (workflow: Workflow): Promise<Layout> => layOut(workflow, inWorker());

/** The plan's own layout, with a place for every state that has none. */
export const completeInWorker = (plan: Plan): Promise<Layout> => completeLayout(plan, inWorker());
