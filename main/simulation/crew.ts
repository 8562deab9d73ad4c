import type { Assignment, FromWorker, Task, TaskKind, Tasks } from './tasks';
import type { SpawnWorker, WorkerThread } from './worker-thread';

type AnswerOf<K extends TaskKind> = Tasks[K]['answer'];
type TaskOf<K extends TaskKind> = Extract<Task, { readonly kind: K }>;

interface Asked {
  readonly id: number;
  readonly task: Task;
  readonly answer: (answer: unknown) => void;
}

/** Workers with one assignment. Tasks are handed out in the order in which they are asked; the first death ends it all. */
export class Crew {
  readonly #workers: WorkerThread[];
  readonly #idle: WorkerThread[];
  readonly #waiting: Asked[] = [];
  readonly #underWay = new Map<WorkerThread, Asked>();
  readonly #onDeath: (why: string) => void;
  #lastId = 0;
  #isStopped = false;

  constructor(spawn: SpawnWorker, size: number, assignment: Assignment, onDeath: (why: string) => void) {
    this.#onDeath = onDeath;
    this.#workers = Array.from({ length: size }, spawn);
    this.#idle = [...this.#workers];
    for (const worker of this.#workers) {
      worker.onMessage((message) => this.#hear(worker, message));
      worker.onDeath((why) => this.#died(why));
      worker.send({ kind: 'assign', assignment });
    }
  }

  ask<K extends TaskKind>(task: TaskOf<K>, answer: (answer: AnswerOf<K>) => void): void {
    // `as`: the answer to a task is of the task's kind
    this.#waiting.push({ id: ++this.#lastId, task, answer: answer as (answer: unknown) => void });
    this.#handOut();
  }

  /** The same, before everything that is still waiting. */
  askFirst<K extends TaskKind>(task: TaskOf<K>, answer: (answer: AnswerOf<K>) => void): void {
    this.#waiting.unshift({ id: ++this.#lastId, task, answer: answer as (answer: unknown) => void }); // `as`: as above
    this.#handOut();
  }

  /** Ends every worker at once, or gives it back where it has nothing to do; nothing is answered from here on. */
  stop(): void {
    this.#isStopped = true;
    this.#waiting.length = 0;
    for (const worker of this.#workers)
      if (worker.release !== undefined && !this.#underWay.has(worker)) worker.release();
      else void worker.stop();
  }

  #handOut(): void {
    while (!this.#isStopped && this.#waiting.length > 0) {
      const worker = this.#idle.shift();
      if (worker === undefined) return;
      const asked = this.#waiting.shift();
      if (asked === undefined) return;
      this.#underWay.set(worker, asked);
      worker.send({ kind: 'task', id: asked.id, task: asked.task });
    }
  }

  #hear(worker: WorkerThread, message: FromWorker): void {
    if (this.#isStopped) return;
    if (message.kind === 'bug') {
      this.#died(message.text);
      return;
    }
    const asked = this.#underWay.get(worker);
    if (asked?.id !== message.id) return;
    this.#underWay.delete(worker);
    this.#idle.push(worker);
    asked.answer(message.answer);
    this.#handOut();
  }

  #died(why: string): void {
    if (this.#isStopped) return;
    this.stop();
    this.#onDeath(why);
  }
}
