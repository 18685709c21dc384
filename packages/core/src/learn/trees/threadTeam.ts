import { once } from "node:events";
import { availableParallelism } from "node:os";
import { compiledKernels, type Kernels, kernelsOver, openSharedMemory, type SharedViews } from "./kernels";
import { OP, TASK } from "./kernels.generated";
import { type Struct, structAt } from "./sharedStruct";
import { type Assignment, returnThreads, takeThreads } from "./threadPool";

/** Several threads over one memory: the caller leads, the others follow. Every task is done by all of them, each on its own share. */
export type ThreadTeam = {
  threads: number;
  kernels: Kernels;
  views: SharedViews;
  /** The fields of the next task. */
  task: Struct<typeof TASK>;
  /**
   * Has all threads perform a task and waits, without a turn of the event loop; a task of less than about 0.1 ms is not worth waking those
   * that sleep. Throws when a thread failed.
   */
  perform(op: number, wakes?: boolean): void;
  /** Sends the followers home. The memory stays. */
  close(): Promise<void>;
};

/**
 * Rows below which another thread costs more than it brings. CPU time of two threads over that of one, 60 trees of 31 leaves, 28 features,
 * least of four rounds on a busy machine: 1.4 at 2,000 rows each, 1.1 at 8,000 and 19,000, 1.0 at 64,000. Where both had a core, 38,288
 * rows and 300 trees took 0.26 to 0.32 s by the clock with two, against 0.37 s of CPU time with one.
 */
const ROWS_PER_THREAD = 16_384;

/** How many threads are worth starting for so many rows, at most `most`, by default as many as there are cores. */
export function threadsFor(rows: number, most: number = availableParallelism()): number {
  return Math.max(1, Math.min(most, MOST_THREADS, Math.floor(rows / ROWS_PER_THREAD)));
}

/** A team of the calling thread alone, over a new memory of `bytes` bytes. */
export function soloTeam(bytes: number): ThreadTeam {
  return teamOver(openSharedMemory(bytes), 1, async () => {});
}

/** Opens a team over a new memory of `bytes` bytes. Close it in any case, or the process does not end. */
export async function openTeam(bytes: number, threads: number): Promise<ThreadTeam> {
  if (threads === 1) return soloTeam(bytes);
  const workers = await takeThreads(threads - 1);
  const shared = openSharedMemory(bytes);
  const left = workers.map((worker) => once(worker, "message"));
  for (const [index, worker] of workers.entries()) {
    const place = { gate: GATE, task: TASK_ADDRESS, id: index + 1 };
    worker.postMessage({ module: compiledKernels(), memory: shared.memory, ...place } satisfies Assignment);
  }
  return teamOver(shared, threads, () => returnThreads(workers, left));
}

function teamOver({ memory, views }: ReturnType<typeof openSharedMemory>, threads: number, disband: () => Promise<void>): ThreadTeam {
  const kernels = kernelsOver(memory);
  const task = structAt(views, TASK, TASK_ADDRESS);
  task.threads = threads;
  return {
    threads,
    kernels,
    views,
    task,
    perform(op, wakes = true) {
      task.op = op;
      task.wakes = wakes ? 1 : 0;
      if (kernels.lead(GATE, TASK_ADDRESS) === 0) throw new Error("A training thread failed.");
    },
    async close() {
      task.op = OP.quit;
      task.wakes = 1;
      kernels.release(GATE, TASK_ADDRESS);
      await disband();
    },
  };
}

/** The team's words, in the first 1024 bytes: what follows them is rewritten whenever a thread loads the kernels. */
const GATE = 128;
const TASK_ADDRESS = 640;
const MOST_THREADS = 16;

if (TASK_ADDRESS + TASK.bytes > 1024) throw new RangeError("A task does not fit into the reserved bytes.");
