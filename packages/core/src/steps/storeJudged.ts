import { type EvaluatedRows, evaluationFiles } from "../evaluate/evaluationFiles";
import type { EvaluationReport } from "../evaluate/evaluationReport";
import type { PermutationImportance } from "../explain/permutationImportance";
import type { GoldenRows } from "../onnx/golden";
import type { Bundle } from "../predict/bundle";
import type { ExampleAccidents } from "../predict/exampleAccidents";
import type { BundleArtifacts } from "../registry/version";
import type { ArtifactRef, ArtifactStore } from "./artifact";

/** All that judging a candidate makes, before it is a file. */
type Made = {
  onnx: Uint8Array;
  golden: GoldenRows;
  bundle: Bundle;
  report: EvaluationReport;
  importance: PermutationImportance;
  examples: ExampleAccidents | undefined;
  rows: EvaluatedRows;
};

/** Stores every file of a version that judging makes. */
export async function storeJudged(
  { onnx, golden, bundle, report, importance, examples, rows }: Made,
  artifacts: ArtifactStore,
): Promise<Omit<BundleArtifacts, "explainer" | "card">> {
  const files = {
    onnx: { name: "model.onnx", content: onnx },
    model: { name: "model.json", content: JSON.stringify(bundle) },
    golden: { name: "golden.json", content: JSON.stringify(golden) },
    metrics: { name: "metrics.json", content: JSON.stringify(report, null, 2) },
    importance: { name: "importance.json", content: JSON.stringify(importance, null, 2) },
    ...(examples && { examples: { name: "examples.json", content: JSON.stringify(examples, null, 2) } }),
    ...evaluationFiles(rows),
  };
  const store = async ([key, { name, content }]: [string, { name: string; content: Uint8Array | string }]) =>
    [key, await artifacts.put("models", name, Buffer.from(content as string))] as const;
  return Object.fromEntries(await Promise.all(Object.entries(files).map(store))) as Record<keyof typeof files, ArtifactRef>;
}
