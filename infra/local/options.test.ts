import { describe, expect, it } from "vitest";
import { demoOptions, devOptions, startOptions, statusOptions, stopOptions } from "./options";

describe("startOptions", () => {
  it("has a default for everything", () => {
    expect(startOptions([])).toEqual({ port: 4566, stage: "local", train: true });
  });

  it("reads every flag", () => {
    const options = startOptions(["--data", "a b", "--dataset", "baac", "--port", "4573", "--stage", "mine", "--no-train"]);
    expect(options).toEqual({ data: "a b", dataset: "baac", port: 4573, stage: "mine", train: false });
  });

  it("answers nothing when help is asked for", () => {
    expect(startOptions(["--help"])).toBeUndefined();
  });

  it.each([[["--datas", "x"]], [["folder"]], [["--port", "80"]], [["--port", "x"]], [["--stage", "Prod/1"]], [["--data"]]])(
    "refuses %j with a remedy",
    (args) => {
      const refusal = expect.objectContaining({ step: "read the options", remedy: expect.stringMatching(/./) });
      expect(() => startOptions(args)).toThrow(refusal);
    },
  );
});

it("stop, status and dev have options of their own", () => {
  expect(stopOptions(["--purge"])).toEqual({ purge: true, stage: "local" });
  expect(statusOptions(["--json"])).toEqual({ json: true, stage: "local" });
  expect(devOptions([])).toEqual({ port: 4566, stage: "dev" });
  expect(demoOptions([])).toEqual({ keep: false });
  expect(demoOptions(["--data", "a", "--port", "4573", "--keep"])).toEqual({ data: "a", port: 4573, keep: true });
  expect(demoOptions(["-h"])).toBeUndefined();
});
