import type { z } from "zod";
import { ArtifactRef } from "./artifact";

/** File name of an ONNX graph among the artefacts. */
export const GRAPH_NAME = "model.onnx";

/** A graph that was made elsewhere, where one is uploaded to; nothing else that is stored can be named. */
export const ImportedGraph = ArtifactRef.refine(({ key, sha256 }) => key === `models/${sha256}/${GRAPH_NAME}`, {
  message: `models/<sha256>/${GRAPH_NAME}`,
  path: ["key"],
});
export type ImportedGraph = z.infer<typeof ImportedGraph>;
