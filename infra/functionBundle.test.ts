import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleAsDeployed } from "./bundleAsDeployed.fixture";

/** 736 KB when this was written; every locale of zod would be 260 KB more. */
const MOST_KILOBYTES = 800;

let folder: string;
let atStart: { inputs: string[]; bytes: number };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-function-"));
  atStart = loadedAtStart(await bundleAsDeployed("packages/functions/src/api/predictions.ts", folder));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("what a new process reads before its first prediction", () => {
  it.each([
    ["the ONNX runtime, which trees do without", /onnxruntime/],
    ["the library of idempotency keys, which most requests do not send", /powertools\/idempotency/],
    ["credentials of files and of single sign-on", /credential-provider-(ini|sso|process|login)|nested-clients/],
    ["messages of zod in other languages: import it as `import * as z`", /zod\/v4\/locales\/(?!en\.js)/],
    ["routes of other functions", /api\/(?!predictions)\w+\.routes\.ts/],
    ["the catalogue of models to train", /catalogue/i],
    ["clients of other services", /client-(cognito|sfn|cloudwatch|eventbridge|scheduler)/],
  ])("is not %s", (_, heavy) => {
    expect(atStart.inputs.filter((input) => heavy.test(input))).toEqual([]);
  });

  it("is small", () => {
    expect(atStart.bytes / 1000).toBeLessThan(MOST_KILOBYTES);
    expect(atStart.inputs).toContain("packages/core/src/predict/treeSession.ts");
  });
});

/** The entry and whatever it imports statically, with the sources that have a part in those files. */
function loadedAtStart({ outputs }: Metafile): { inputs: string[]; bytes: number } {
  const entry = Object.keys(outputs).find((path) => outputs[path]!.entryPoint?.endsWith("api/predictions.ts"));
  const loaded = new Set([entry!]);
  for (const path of loaded) {
    for (const { path: next, kind } of outputs[path]!.imports) if (kind === "import-statement" && next in outputs) loaded.add(next);
  }
  const files = [...loaded].map((path) => outputs[path]!);
  return { inputs: files.flatMap(({ inputs }) => Object.keys(inputs)), bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}
