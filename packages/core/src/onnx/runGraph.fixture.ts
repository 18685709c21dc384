import * as ort from "onnxruntime-web/wasm";
import type { Matrix } from "../prepare/matrix";
import { addNode, type Graph } from "./graph";
import { ELEMENT, ModelProto } from "./onnxSchema";
import { rowMajor } from "./scoreMatrix";
import { readWasmFile } from "./wasmFile";

/** A graph of float32 `[N, columns]` to float32, as a file: what `write` adds between the two. */
export function graphOf(columns: number, write: (graph: Graph, input: string) => string): Uint8Array {
  const graph: Graph = { nodes: [], initializers: [] };
  addNode(graph, "Identity", [write(graph, "input")]);
  graph.nodes.at(-1)!.output = ["output"];
  const value = (name: string, dim: object[]) => ({ name, type: { tensorType: { elemType: ELEMENT.float, shape: { dim } } } });
  return ModelProto.encode({
    irVersion: 10,
    opsetImport: [
      { domain: "", version: 21 },
      { domain: "ai.onnx.ml", version: 5 },
    ],
    graph: {
      name: "test",
      node: graph.nodes,
      initializer: graph.initializers,
      input: [value("input", [{ dimParam: "N" }, { dimValue: columns }])],
      output: [value("output", [{ dimParam: "N" }, { dimParam: "M" }])],
    },
  }).finish();
}

/** Runs a graph of `graphOf` on the cells of a matrix: `[rows, width]`, row-major. */
export async function runGraph(file: Uint8Array, matrix: Pick<Matrix, "features" | "rows" | "values">): Promise<Float32Array> {
  if (!ort.env.wasm.wasmBinary) [ort.env.wasm.wasmBinary, ort.env.wasm.numThreads] = [readWasmFile(), 1];
  const session = await ort.InferenceSession.create(file, { executionProviders: ["wasm"], logSeverityLevel: 3 });
  const input = new ort.Tensor("float32", rowMajor(matrix), [matrix.rows, matrix.features.length]);
  const { output } = await session.run({ input });
  const answers = Float32Array.from((await output!.getData()) as Float32Array);
  await session.release();
  return answers;
}
