import { describe, expect, it } from "vitest";
import { requireDisk, requireNode } from "./checkMachine.mjs";
import { refusalOf } from "./findPython.mjs";

describe("requireNode", () => {
  it.each(["20.20.0", "20.21.1", "22.0.0", "24.3.0"])("takes %s", (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });

  it.each(["18.20.4", "20.19.9"])("refuses %s", (version) => {
    expect(() => requireNode(version)).toThrow(`Node ${version} is too old`);
  });
});

it("requireDisk names what is free and what is needed", () => {
  expect(() => requireDisk(2 * 1024 ** 3, 1024 ** 3)).not.toThrow();
  expect(() => requireDisk(1024 ** 3, 3 * 1024 ** 3)).toThrow("1.0 GB of disk are free, 3.0 GB are needed");
});

describe("refusalOf", () => {
  it.each(["3.10\n", "3.14\n"])("takes Python %s", (output) => {
    expect(refusalOf("python3", { code: 0, output })).toBeUndefined();
  });

  it("refuses a missing, an old and a venv-less Python, each by its reason", () => {
    expect(refusalOf("python3", { code: 127, output: "spawn ENOENT" })?.reason).toBe("python3 is not there");
    expect(refusalOf("python3", { code: 0, output: "3.9\n" })?.reason).toBe("python3 is 3.9");
    expect(refusalOf("python3", { code: 1, output: "3.12\nNo module named 'ensurepip'" })).toEqual({
      reason: "python3 has no venv module",
      venv: true,
    });
  });
});
