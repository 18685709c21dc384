import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dependenciesAreCurrent, writeStamp } from "./installDependencies.mjs";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "vigie-lock-"));
  writeFileSync(join(root, "package-lock.json"), "{}");
});

afterEach(() => rmSync(root, { recursive: true }));

describe("dependenciesAreCurrent", () => {
  it("is false without node_modules", () => {
    expect(dependenciesAreCurrent(root)).toBe(false);
  });

  it("is true for the lock file that was installed, and false once that changed", () => {
    mkdirSync(join(root, "node_modules"));
    writeStamp(root);
    expect(dependenciesAreCurrent(root)).toBe(true);

    writeFileSync(join(root, "package-lock.json"), '{"lockfileVersion": 3}');
    expect(dependenciesAreCurrent(root)).toBe(false);
  });

  it("takes somebody else's installation when it is newer than the lock file", () => {
    mkdirSync(join(root, "node_modules"));
    const installed = join(root, "node_modules/.package-lock.json");
    writeFileSync(installed, "{}");
    utimesSync(join(root, "package-lock.json"), 1000, 1000);
    utimesSync(installed, 2000, 2000);
    expect(dependenciesAreCurrent(root)).toBe(true);

    utimesSync(installed, 500, 500);
    expect(dependenciesAreCurrent(root)).toBe(false);
  });
});
