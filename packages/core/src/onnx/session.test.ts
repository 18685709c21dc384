import { describe, expect, it } from "vitest";
import { VisibleError } from "../errors";
import { predictProbabilities } from "../predict/predictProbabilities";
import { exportOnnx } from "./exportOnnx";
import { ELEMENT, ModelProto } from "./onnxSchema";
import { passthrough, randomBoosting, randomMatrix } from "./randomModel.fixture";
import { scoreMatrix } from "./scoreMatrix";
import { openSession } from "./session";

const model = randomBoosting(5, 8, 3, 1);
const preprocessing = passthrough(["f0", "f1", "f2"]);
const onnx = exportOnnx(model, preprocessing);

describe("openSession", () => {
  it("answers more rows than go through the runtime at once, and none", async () => {
    const session = await openSession(onnx);
    const matrix = randomMatrix(10_000, 3, 2);

    const answers = await scoreMatrix(session, matrix);

    const expected = predictProbabilities(model, preprocessing, matrix);
    for (const row of [0, 4095, 4096, 9999]) expect(answers[row]).toBeCloseTo(expected[row]!, 6);
    expect(await session.score(new Float32Array(0), 0, 3)).toEqual(new Float32Array(0));
    await session.close();
  });

  it("keeps apart calls that overlap", async () => {
    const session = await openSession(onnx);
    const rows = Array.from({ length: 20 }, (_, seed) => randomMatrix(1, 3, seed));

    const together = await Promise.all(rows.map((row) => scoreMatrix(session, row)));

    for (const [i, row] of rows.entries()) expect(together[i]).toEqual(await scoreMatrix(session, row));
    await session.close();
  });

  it("refuses rows of another width", async () => {
    const session = await openSession(onnx);

    await expect(session.score(new Float32Array(4), 1, 4)).rejects.toThrow("rows of 3 features");
    await expect(session.score(new Float32Array(5), 2, 3)).rejects.toThrow(RangeError);
    await session.close();
  });

  it.each([
    ["truncated", onnx.subarray(0, onnx.length >> 1)],
    ["empty", new Uint8Array(0)],
    ["text", new TextEncoder().encode("<html><body>404 Not Found</body></html>")],
    ["noise", Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919) % 251)],
  ])("says clearly that a %s file is no model, and opens the next", async (_, bytes) => {
    const error = await openSession(bytes).catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(VisibleError);
    expect(error).toMatchObject({ status: 422, code: "bad-model" });
    await (await openSession(onnx)).close();
  });

  it.each([
    ["input", { input: "x", output: "probability" }],
    ["output", { input: "features", output: "label" }],
  ])("refuses a foreign graph by its %s", async (_, names) => {
    await expect(openSession(foreign(names))).rejects.toThrow(/not features and probability/);
  });

  it("refuses a graph that does not say how many features it takes", async () => {
    await expect(openSession(foreign({ input: "features", output: "probability", width: { dimParam: "F" } }))).rejects.toThrow(
      "[N, number of features]",
    );
  });
});

/** A valid ONNX model that is not ours: the sigmoid of its input. */
function foreign({ input, output, width = { dimValue: 3 } }: { input: string; output: string; width?: object }): Uint8Array {
  const value = (name: string) => ({ name, type: { tensorType: { elemType: ELEMENT.float, shape: { dim: [{ dimParam: "N" }, width] } } } });
  return ModelProto.encode({
    irVersion: 10,
    opsetImport: [{ domain: "", version: 21 }],
    graph: {
      name: "foreign",
      node: [{ opType: "Sigmoid", input: [input], output: [output] }],
      input: [value(input)],
      output: [value(output)],
    },
  }).finish();
}
