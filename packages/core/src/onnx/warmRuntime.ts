import { exportOnnx } from "./exportOnnx";
import { openSession } from "./session";

/**
 * Starts the runtime before there is a model to open: compiling its WebAssembly takes longer than fetching one, and both can go on at
 * once. Opens and closes the smallest graph there is.
 */
export async function warmRuntime(): Promise<void> {
  const smallest = { family: "logistic", bias: 0, weights: Float64Array.of(0) } as const;
  const preprocessing = { features: ["x"], encodings: [{ kind: "passthrough", feature: "x" } as const] };
  const session = await openSession(exportOnnx(smallest, preprocessing));
  await session.close();
}
