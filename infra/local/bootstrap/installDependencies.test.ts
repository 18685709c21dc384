import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reasonToInstall } from "./installDependencies.mjs";

const PACKAGES = {
  "": { name: "vigie" },
  "packages/core": { version: "0.1.0" },
  "node_modules/@vigie/core": { resolved: "packages/core", link: true },
  "node_modules/zod": { version: "4.1.0", integrity: "sha512-a" },
  "node_modules/@esbuild/win32-x64": { version: "1.0.0", integrity: "sha512-w", optional: true },
};

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "vigie-lock-"));
  write("package-lock.json", PACKAGES);
});

afterEach(() => rmSync(root, { recursive: true }));

describe("the reason to install the dependencies", () => {
  it("is that there are none, or not all", () => {
    expect(reasonToInstall(root)).toBe("there are no node_modules");

    mkdirSync(join(root, "node_modules"));
    expect(reasonToInstall(root)).toBe("node_modules are not whole");
  });

  it("is none where all packages are there, whoever installed them and however new the lock file is", () => {
    const { "": _root, "node_modules/@esbuild/win32-x64": _otherPlatform, ...installed } = PACKAGES;
    install(installed);
    utimesSync(join(root, "node_modules/.package-lock.json"), 1000, 1000);

    expect(reasonToInstall(root)).toBeUndefined();
  });

  it.each([
    ["another version", { ...PACKAGES, "node_modules/zod": { version: "4.0.0", integrity: "sha512-a" } }],
    ["another content", { ...PACKAGES, "node_modules/zod": { version: "4.1.0", integrity: "sha512-b" } }],
    ["a package that is missing", { ...PACKAGES, "node_modules/zod": undefined }],
  ])("names %s", (_, installed) => {
    install(installed);

    expect(reasonToInstall(root)).toBe("node_modules do not fit package-lock.json (node_modules/zod)");
  });

  it("counts the packages beyond the first three", () => {
    const wanted = Object.fromEntries(["a", "b", "c", "d"].map((name) => [`node_modules/${name}`, { version: "1.0.0" }]));
    write("package-lock.json", wanted);
    install({});

    expect(reasonToInstall(root)).toMatch(/\(node_modules\/a, node_modules\/b, node_modules\/c and 1 more\)$/);
  });

  it("is not what somebody installed besides", () => {
    install({ ...PACKAGES, "node_modules/mine": { version: "1.0.0", extraneous: true } });

    expect(reasonToInstall(root)).toBeUndefined();
  });

  it("is none in this checkout, where the tests run", () => {
    expect(reasonToInstall(resolve(import.meta.dirname, "../../.."))).toBeUndefined();
  });
});

function install(packages: object): void {
  mkdirSync(join(root, "node_modules"));
  write("node_modules/.package-lock.json", packages);
}

function write(name: string, packages: object): void {
  writeFileSync(join(root, name), JSON.stringify({ packages }));
}
