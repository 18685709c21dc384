// Kernels of the histogram tree builder. No heap and no state: addresses in, numbers out, so that several
// instances of this module can work over one shared memory, each on its own slice of rows.
//
// A "column" is one byte per row: one feature of up to 256 bins, or several small ones packed by mixed radix.
// A histogram cell is one i64: the gradient sum in its high half (signed), the hessian sum in its low half
// (unsigned). One integer add serves both, and integer sums do not depend on the order of rows.
export * from "./bins";
export * from "./gradients";
export * from "./histogramWidths"; // histogram1 .. histogram16, written by histogramWidths.mjs
export * from "./cells";
export * from "./split";
export * from "./partition";
