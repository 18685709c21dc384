import { KERNELS, TILE_COLUMNS } from "./kernels.generated";

type Kernel = (...numbers: number[]) => number;

/** The compiled loops of the tree builder; `../../kernels/*.ts` say what each does. Addresses are byte offsets into `memory`. */
export type Kernels = {
  memory: WebAssembly.Memory;
  binFeature(values: number, count: number, edges: number, steps: number, radix: number, missing: number, column: number): void;
  interleave(columns: number, rows: number, width: number, records: number, from: number, to: number): void;
  gradients(
    scores: number,
    labels: number,
    packed: number,
    from: number,
    to: number,
    base: number,
    positiveWeight: number,
    gradientScale: number,
    hessianScale: number,
  ): void;
  addLeafValues(scores: number, leafOf: number, leafValues: number, from: number, to: number): void;
  histogram(width: number, cells: number, records: number, packed: number, rows: number, from: number, to: number): void;
  fold(histogram: number, sizes: number, features: number, out: number, scratch: number): void;
  subtract(parent: number, child: number, count: number): void;
  findSplit(
    cells: number,
    features: number,
    count: number,
    gradient: number,
    hessian: number,
    l2: number,
    minHessian: number,
    minGain: number,
    best: number,
  ): void;
  sides(binOf: number, bin: number, missing: number, goesLeft: number): void;
  partition(rows: number, out: number, column: number, goesLeft: number, from: number, to: number): number;
  drawRows(out: number, from: number, to: number, seed: number, threshold: number): number;
  label(rows: number, leafOf: number, from: number, to: number, leaf: number): void;
};

/** The kernels over a memory of their own of at least `bytes` bytes, all zero. */
export function loadKernels(bytes: number): Kernels {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const exports = new WebAssembly.Instance(compiled(), { env: { memory } }).exports as Record<string, Kernel>;
  const histograms = Array.from({ length: TILE_COLUMNS }, (_, c) => exports[`histogram${c + 1}`]!);
  return {
    ...(exports as unknown as Kernels),
    memory,
    histogram: (width, ...rest) => histograms[width - 1]!(...rest),
  };
}

const PAGE = 65_536;
let module: WebAssembly.Module | undefined;

function compiled(): WebAssembly.Module {
  module ??= new WebAssembly.Module(Buffer.from(KERNELS, "base64"));
  return module;
}
