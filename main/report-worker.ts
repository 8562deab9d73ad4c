// A thread that makes one file of a report. Started by main/export/press.
import { parentPort, workerData } from 'node:worker_threads';
import { known } from '../shared/basics/assert';
import { prepareReport } from '../shared/report/build-report';
import { makeReport } from './export/make-report';
import type { FromPress, PressOrder } from './export/press';
import { typefacesIn } from './export/text/open-typefaces';

const port = known(parentPort, 'this program is started as a worker thread');
const say = (message: FromPress): void => port.postMessage(message);
const { order, fonts } = workerData as PressOrder; // `as`: only main/export/press starts this
const tell = (share: number): void => say({ kind: 'share', share });
say({
  kind: 'made',
  file: await makeReport(order, { typefaces: typefacesIn(fonts), prepare: prepareReport, tell }),
});
