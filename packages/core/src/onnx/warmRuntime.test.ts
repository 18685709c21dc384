import { expect, test } from "vitest";
import { warmRuntime } from "./warmRuntime";

test("the runtime starts without a model, and again without harm", async () => {
  await expect(warmRuntime()).resolves.toBeUndefined();
  await expect(warmRuntime()).resolves.toBeUndefined();
});
