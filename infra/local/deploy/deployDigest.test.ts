import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { deployDigest } from "./deployDigest";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "vigie-digest-"));
  for (const path of ["sst.config.ts", "package-lock.json", "stacks/ApiStack.ts", "infra/people.ts", "packages/core/src/split.ts"])
    write(path, "1");
});

afterEach(() => rmSync(root, { recursive: true }));

it.each([
  "sst.config.ts",
  "package-lock.json",
  "stacks/ApiStack.ts",
  "infra/people.ts",
  "packages/core/src/split.ts",
  "packages/core/src/new.ts",
])("changes with %s", (path) => {
  const before = deployDigest(root);
  write(path, "2");
  expect(deployDigest(root)).not.toBe(before);
});

it.each(["packages/core/src/split.test.ts", "README.md", ".vigie/local.json"])("stays as it is when %s changes", (path) => {
  const before = deployDigest(root);
  write(path, "2");
  expect(deployDigest(root)).toBe(before);
});

function write(path: string, content: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
