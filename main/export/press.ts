import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Publish } from '../runner/publish';
import type { ExportedReport } from './export-report';
import { makeReport, type ReportOrder, type ReportTools } from './make-report';

/** What a thread is started with, and what it says. */
export interface PressOrder {
  readonly order: ReportOrder;
  /** Folder of the fonts. */
  readonly fonts: string;
}
export type FromPress =
  { readonly kind: 'share'; readonly share: number } | { readonly kind: 'made'; readonly file: ExportedReport };

export type SpawnPress = (order: PressOrder) => Worker;

/** Megabytes. A small young generation holds a fifth less at the peak of a large report, for a tenth more work. */
const resourceLimits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1_500 };

/** Threads that run the built `report-worker`, which lies beside the program that asks for them. */
export const pressFrom =
  (programs: string): SpawnPress =>
  (order) =>
    new Worker(join(programs, 'report-worker.js'), { workerData: order, resourceLimits });

export interface PressTools extends Omit<ReportTools, 'tell'> {
  readonly fonts: string;
  readonly publish: Publish;
  /** Absent where a host has no threads to give: files are then made here. */
  readonly spawn?: SpawnPress | undefined;
}

type Made = Result<ExportedReport, Failure>;

/**
 * Makes files. An order with a ticket is worked on in a thread of its own, so that drills and windows go on meanwhile; it
 * tells how far it is and can be cancelled, at once.
 */
export class Press {
  private readonly running = new Map<string, (why: Failure) => void>();

  constructor(private readonly tools: PressTools) {}

  async make(order: ReportOrder, ticket?: string): Promise<Made> {
    const { spawn } = this.tools;
    if (ticket === undefined || spawn === undefined) return ok(await makeReport(order, this.tools));
    if (this.running.has(ticket)) return err(twice);
    return this.inThread(spawn({ order, fonts: this.tools.fonts }), ticket);
  }

  cancel(ticket: string): void {
    this.running.get(ticket)?.(cancelled);
  }

  close(): void {
    for (const stop of this.running.values()) stop(cancelled);
  }

  private inThread(thread: Worker, ticket: string): Promise<Made> {
    return new Promise((resolve) => {
      const end = (made: Made): void => {
        this.running.delete(ticket);
        void thread.terminate();
        resolve(made);
      };
      this.running.set(ticket, (why) => end(err(why)));
      thread.on('message', (message: FromPress) => {
        if (message.kind === 'made') end(ok(message.file));
        else this.tools.publish('report.progress', { ticket, share: message.share });
      });
      thread.on('error', (bug) => end(err(failed(bug instanceof Error ? bug.message : String(bug)))));
      thread.on('exit', () => this.running.has(ticket) && end(err(failed('it stopped'))));
    });
  }
}

const cancelled: Failure = { code: 'refused', message: 'The export was cancelled. Nothing was saved.' };
const twice: Failure = { code: 'refused', message: 'This export is under way already.' };
const failed = (why: string): Failure => ({
  code: 'unexpected',
  message: `The file could not be made: ${why}. The record is safe; another format may work.`,
});
