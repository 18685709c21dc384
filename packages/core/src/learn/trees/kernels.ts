import { KERNELS } from "./kernels.generated";
import { RESERVED_BYTES } from "./memoryLayout";

/** What `../../kernels` exports. Addresses are byte offsets into the shared memory. */
export type Kernels = {
  /** The leader's part of a task: opens the followers' shares, does its own and those nobody has begun, waits. 0 when a follower failed. */
  lead(gate: number, task: number): number;
  /** Opens the followers' shares of the task without waiting for them. */
  release(gate: number, task: number): void;
  /** goesLeft[code] = 4 where binOf[code] <= bin or is the missing bin (-1: none goes left), else 0; 256 codes. */
  sides(binOf: number, bin: number, missing: number, goesLeft: number): void;
  /** goesLeft[code] = 4 where bit binOf[code] of the 256-bit set stands, else 0; 256 codes. */
  sidesOfSet(binOf: number, set: number, goesLeft: number): void;
  /** Where the constants end that every new instance writes into the memory. */
  constantsEnd(): number;
};

/** A shared memory of at least `bytes` bytes, all zero, as views of every type that the kernels store. It never grows. */
export function openSharedMemory(bytes: number) {
  const pages = Math.ceil(bytes / PAGE);
  if (pages > MOST_PAGES) throw new RangeError(`${bytes} bytes are more than a kernel can address: train on fewer rows.`);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  return {
    memory,
    views: {
      u8: new Uint8Array(memory.buffer),
      u16: new Uint16Array(memory.buffer),
      i32: new Int32Array(memory.buffer),
      u32: new Uint32Array(memory.buffer),
      f32: new Float32Array(memory.buffer),
      f64: new Float64Array(memory.buffer),
    },
  };
}

export type SharedViews = ReturnType<typeof openSharedMemory>["views"];

/** The kernels over a memory, for the calling thread. */
export function kernelsOver(memory: WebAssembly.Memory): Kernels {
  const words = new Int32Array(memory.buffer);
  const sleepWhile = (word: number, value: number) => void Atomics.wait(words, word >> 2, value);
  const kernels = new WebAssembly.Instance(compiledKernels(), { env: { memory, sleepWhile } }).exports as Kernels;
  if (kernels.constantsEnd() > RESERVED_BYTES) throw new RangeError(`The kernels' constants end at ${kernels.constantsEnd()}.`);
  return kernels;
}

/** The kernels' module, compiled once; it can be posted to other threads. */
export function compiledKernels(): WebAssembly.Module {
  module ??= new WebAssembly.Module(Buffer.from(KERNELS, "base64"));
  return module;
}

const PAGE = 65_536;
/** 4 GB, all that a 32-bit address reaches. */
const MOST_PAGES = 65_536;
let module: WebAssembly.Module | undefined;
