// A thread that plays simulated runs. Started by main/simulation.
import { parentPort } from 'node:worker_threads';
import { known } from '../shared/basics/assert';
import { inlineMore } from './simulation/inline-more';
import type { ToWorker } from './simulation/tasks';
import { createWorker } from './simulation/worker';

inlineMore();
const port = known(parentPort, 'this program is started as a worker thread');
const handle = createWorker((message) => port.postMessage(message));
port.on('message', (message: ToWorker) => handle(message));
