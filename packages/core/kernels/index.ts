// Kernels of the trees: a histogram builder, boosting and forests over it, and scoring. No heap and no state: addresses in, numbers out,
// so that several instances of this module work over one shared memory, one per thread, each on its own slice of rows.
//
// A "column" is one byte per row: one feature of up to 256 bins, or several small ones packed by mixed radix. A boosting's histogram
// cell is one i64: the gradient sum in its high half (signed), the hessian sum in its low half (unsigned). One integer add serves both,
// and integer sums do not depend on the order of rows: the trees are equal for every number of threads.
export { lead, release, serve } from "./gate";
export { sides, sidesOfSet } from "./partition";
// Nobody outside calls these. A function that is exported is not inlined into its one caller, and hot loops run faster in functions of their own.
export { fold } from "./cells";
export { growForest } from "./forest";
export { partitionEntries } from "./forestRows";
export { findForestSplit } from "./forestSplit";
export { addLeafValues, logLossGradients } from "./gradients";
export * from "./histogramWidths"; // histogram1 .. histogram16, written by histogramWidths.mjs
export { label, partition } from "./partition";
export { gatherRows, interleave } from "./rowRecords";
export { findSplit } from "./split";

/** Where the constants end that every new instance writes into the memory. */
export function constantsEnd(): usize {
  return __heap_base;
}
