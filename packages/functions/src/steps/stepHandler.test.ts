import { Logger } from "@aws-lambda-powertools/logger";
import { DataError } from "@vigie/core/errors";
import { defineStep } from "@vigie/core/steps/step";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as z from "zod";
import { stepHandler } from "./stepHandler";

const Count = z.strictObject({ count: z.int() });
const double = defineStep({ name: "double", input: Count, output: Count, run: async ({ count }) => ({ count: count * 2 }) });
const fail = defineStep({
  name: "fail",
  input: Count,
  output: Count,
  run: async ({ count }) => {
    throw new DataError(
      "The tables cannot be read.",
      Array.from({ length: count }, (_, row) => ({ path: `lieux.csv:${row + 2}:lat`, message: "is no number" })),
    );
  },
});

beforeEach(() => {
  vi.stubEnv("ARTIFACTS_BUCKET", "bucket");
  vi.stubEnv("REGISTRY_TABLE", "registry");
  vi.stubEnv("VIGIE_REVISION", "test");
  vi.stubEnv("AWS_REGION", "eu-west-3");
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

test("runs the step that the state machine names", async () => {
  await expect(stepHandler(double, fail)({ step: "double", input: { count: 21 } })).resolves.toEqual({ count: 42 });
});

test("every line of a step names the execution that it is of", async () => {
  const [info, error] = [vi.spyOn(Logger.prototype, "info"), vi.spyOn(Logger.prototype, "error")];
  const telling = defineStep({
    ...double,
    name: "telling",
    run: async (counted, { log }) => {
      log("counted");
      return counted;
    },
  });

  await stepHandler(telling)({ step: "telling", execution: "training-1", input: { count: 1 } });
  await expect(stepHandler(fail)({ step: "fail", execution: "training-1", input: { count: 1 } })).rejects.toThrow();

  expect(info).toHaveBeenCalledWith("counted", { step: "telling", execution: "training-1" });
  expect(error).toHaveBeenCalledWith("step fail failed", expect.objectContaining({ step: "fail", execution: "training-1" }));
});

test("a step that the function does not have is an error that names it", async () => {
  await expect(stepHandler(double)({ step: "halve", input: {} })).rejects.toThrow("halve");
});

test("an error keeps its name, and its message names the places at fault", async () => {
  await expect(stepHandler(fail)({ step: "fail", input: { count: 2 } })).rejects.toMatchObject({
    name: "DataError",
    message: "The tables cannot be read. lieux.csv:2:lat: is no number; lieux.csv:3:lat: is no number",
  });
});

test("of very many places the first are named and the others counted", async () => {
  await expect(stepHandler(fail)({ step: "fail", input: { count: 25 } })).rejects.toThrow(/lieux\.csv:21:lat: is no number; and 5 more$/);
});
