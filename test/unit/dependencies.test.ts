import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { checkDependencies } from "../../infra/lint/dependencies.mjs";
import { temporaryTree } from "./temporaryTree";

const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));

/** Manifests that name what the rules below do not test, so that each case breaks one rule only. */
const MANIFESTS = {
  "package.json": manifest({ devDependencies: ["sst", "vitest", "@types/aws-lambda", "aws-cdk-lib"] }),
  "packages/core/package.json": manifest({ dependencies: ["zod", "@duckdb/node-api", "@vigie/cloud"] }),
  "packages/cloud/package.json": manifest({ dependencies: ["@aws-sdk/client-s3", "@vigie/core", "@vigie/functions"] }),
  "packages/functions/package.json": manifest({ dependencies: ["@vigie/core", "@vigie/cloud", "@vigie/client", "zod"] }),
  "packages/cli/package.json": manifest({ dependencies: ["@vigie/core", "@vigie/cloud", "@vigie/client", "@vigie/functions"] }),
  "packages/client/package.json": manifest({ dependencies: ["@vigie/core"] }),
  "packages/console/package.json": manifest({ dependencies: ["@vigie/client", "@vigie/core"] }),
};

describe("imports that keep the rules", () => {
  test("every arrow of the design is allowed", () => {
    const root = temporaryTree({
      ...MANIFESTS,
      "packages/console/src/a.ts": 'import { call } from "@vigie/client/call";',
      "packages/cli/src/a.ts": 'import "@vigie/core/a";\nimport "@vigie/cloud/a";\nimport "@vigie/client/a";',
      "packages/functions/src/a.ts": 'import "@vigie/core/a";\nimport "@vigie/cloud/a";',
      "packages/cloud/src/a.ts": 'import "@vigie/core/a";\nimport "@aws-sdk/client-s3";',
      "packages/core/src/a.ts": 'import * as z from "zod";\nimport { readFile } from "node:fs/promises";\nimport { b } from "./b";',
      "packages/core/src/b.ts": "export const b = 1;",
      "stacks/ApiStack.ts": 'import { Api } from "sst/constructs";\nimport { routes } from "../infra/routes";',
      "infra/routes.ts": 'import { routes } from "@vigie/functions/api/routes";\nimport { training } from "@vigie/core/steps/training";',
      "infra/local/seed.ts": 'import "@vigie/cloud/a";\nimport "@vigie/core/a";\nimport "../routes";',
      "sst.config.ts": 'import type { SSTConfig } from "sst";\nimport { ApiStack } from "./stacks/ApiStack";',
      "test/integration/line.test.ts": 'import { test } from "vitest";\nimport "@vigie/functions/a";\nimport "../../infra/local/seed";',
    });

    expect(checkDependencies(root)).toEqual([]);
  });

  test("a test and what it uses may import what the root names, and types may come from @types", () => {
    const root = temporaryTree({
      ...MANIFESTS,
      "packages/functions/src/a.test.ts": 'import { test } from "vitest";',
      "packages/core/src/registrySuite.ts": 'import { test } from "vitest";',
      "infra/appForTest.ts": 'import app from "../sst.config";',
      "packages/functions/src/a.ts": 'import type { Context } from "aws-lambda";',
    });

    expect(checkDependencies(root)).toEqual([]);
  });

  test("this repository", () => {
    expect(checkDependencies(REPOSITORY)).toEqual([]);
  });
});

describe("imports against the direction", () => {
  test.each([
    ["console", "@vigie/core/a", "console imports client of ours, not core"],
    ["client", "@vigie/core/a", "client imports nothing of ours, not core"],
    ["cli", "@vigie/functions/a", "cli imports core, cloud, client of ours, not functions"],
    ["functions", "@vigie/client/a", "functions imports core, cloud of ours, not client"],
    ["cloud", "@vigie/functions/a", "cloud imports core of ours, not functions"],
    ["core", "@vigie/cloud/a", "core imports nothing of ours, not cloud"],
  ])("%s does not import %s", (room, imported, reason) => {
    const root = temporaryTree({ ...MANIFESTS, [`packages/${room}/src/a.ts`]: `\nimport { x } from "${imported}";` });

    expect(checkDependencies(root)).toEqual([{ file: `packages/${room}/src/a.ts`, line: 2, imported, reason }]);
  });

  test.each([
    ["stacks/ApiStack.ts", "@vigie/core/a", "stacks imports infra, route tables and pipeline declarations of ours, not core"],
    ["infra/api.ts", "@vigie/functions/api/handler", "infra imports route tables and pipeline declarations of ours, not functions"],
    ["infra/api.ts", "@vigie/cloud/a", "infra imports route tables and pipeline declarations of ours, not cloud"],
    ["infra/local/seed.ts", "@vigie/functions/a", "infra/local imports infra, core, cloud of ours, not functions"],
    ["sst.config.ts", "@vigie/core/a", "sst.config.ts imports stacks, infra of ours, not core"],
    ["packages/cloud/src/a.ts", "../../../infra/api", "cloud imports core of ours, not infra"],
  ])("%s does not import %s", (file, imported, reason) => {
    const root = temporaryTree({ ...MANIFESTS, [file]: `import "${imported}";` });

    expect(checkDependencies(root)).toEqual([{ file, line: 1, imported, reason }]);
  });

  test.each([
    ["a dynamic import", 'const a = await import("@vigie/cloud/a");'],
    ["an export from", 'export { a } from "@vigie/cloud/a";'],
    ["a require", 'const a = require("@vigie/cloud/a");'],
    ["an import equals", 'import a = require("@vigie/cloud/a");'],
    ["a type", 'type A = import("@vigie/cloud/a").A;'],
  ])("%s counts", (_, text) => {
    const root = temporaryTree({ ...MANIFESTS, "packages/core/src/a.ts": text });

    expect(checkDependencies(root)).toMatchObject([{ imported: "@vigie/cloud/a" }]);
  });

  test("a word in a comment or a string is no import", () => {
    const root = temporaryTree({ ...MANIFESTS, "packages/core/src/a.ts": '// import "@vigie/cloud/a"\nconst a = \'import "sst"\';' });

    expect(checkDependencies(root)).toEqual([]);
  });
});

describe("libraries", () => {
  test.each(["packages/functions/src/a.ts", "packages/core/src/a.ts", "test/unit/a.test.ts"])("%s does not import sst", (file) => {
    const root = temporaryTree({ ...MANIFESTS, [file]: 'import { Api } from "sst/constructs";' });

    expect(checkDependencies(root).map(({ reason }) => reason)).toContain("only sst.config.ts, stacks/ and infra/ import sst");
  });

  test.each(["@aws-sdk/client-s3", "aws-lambda", "aws-cdk-lib", "@middy/core", "@aws-lambda-powertools/logger"])(
    "core does not import %s",
    (name) => {
      const root = temporaryTree({
        ...MANIFESTS,
        "packages/core/package.json": manifest({ dependencies: [name] }),
        "packages/core/src/a.ts": `import "${name}";`,
      });

      expect(checkDependencies(root)).toMatchObject([{ imported: name, reason: "core imports no AWS, no HTTP, no framework" }]);
    },
  );

  test("a package that ships a library names it itself, whatever the root names", () => {
    const root = temporaryTree({ ...MANIFESTS, "packages/cloud/src/a.ts": 'import { Stack } from "aws-cdk-lib";' });

    expect(checkDependencies(root)).toMatchObject([{ reason: "aws-cdk-lib is not named in packages/cloud/package.json" }]);
  });

  test("a package that another one brings along is not named", () => {
    const root = temporaryTree({ ...MANIFESTS, "infra/a.ts": 'import { parse } from "yaml";' });

    expect(checkDependencies(root)).toMatchObject([{ reason: "yaml is not named in package.json" }]);
  });
});

describe("paths", () => {
  test.each(["packages/functions/src/a.ts", "test/unit/a.test.ts"])("%s does not reach into another package", (file) => {
    const imported = file.startsWith("test") ? "../../packages/cloud/src/a" : "../../cloud/src/a";
    const root = temporaryTree({ ...MANIFESTS, [file]: `import "${imported}";` });

    expect(checkDependencies(root)).toMatchObject([{ imported, reason: "reaches into another package: write @vigie/cloud/..." }]);
  });

  test("a package imports its own files by a relative path", () => {
    const root = temporaryTree({ ...MANIFESTS, "packages/cloud/src/a.ts": 'import "@vigie/cloud/b";' });

    expect(checkDependencies(root)).toMatchObject([{ reason: "a package imports its own files by a relative path" }]);
  });

  test("nothing leaves the repository", () => {
    const root = temporaryTree({ ...MANIFESTS, "infra/a.ts": 'import "../../shared/a";' });

    expect(checkDependencies(root)).toMatchObject([{ reason: "leaves the repository" }]);
  });
});

describe("what an import brings along", () => {
  test("a route table that loads a model runtime is refused with the way", () => {
    const root = temporaryTree({
      ...MANIFESTS,
      "infra/api.ts": 'import { routes } from "@vigie/functions/api/routes";',
      "packages/functions/src/api/routes.ts": 'import { field } from "@vigie/core/field";',
      "packages/core/src/field.ts": 'import { read } from "./read";',
      "packages/core/src/read.ts": 'import duckdb from "@duckdb/node-api";',
    });

    const way = "packages/functions/src/api/routes.ts -> packages/core/src/field.ts -> packages/core/src/read.ts -> @duckdb/node-api";
    expect(checkDependencies(root)).toMatchObject([
      { file: "infra/api.ts", reason: `a stack that reads it loads @duckdb/node-api: ${way}` },
    ]);
  });

  test("types of a heavy library are free", () => {
    const root = temporaryTree({
      ...MANIFESTS,
      "infra/api.ts": 'import { routes } from "@vigie/functions/api/routes";',
      "packages/functions/src/api/routes.ts": 'import type { Field } from "@vigie/core/field";',
      "packages/core/src/field.ts": 'import duckdb from "@duckdb/node-api";',
    });

    expect(checkDependencies(root)).toEqual([]);
  });

  test("a cycle between files of core is named once, where it closes", () => {
    const root = temporaryTree({
      ...MANIFESTS,
      "packages/core/src/a.ts": 'import { b } from "./b";',
      "packages/core/src/b.ts": '\nimport { c } from "./c";',
      "packages/core/src/c.ts": '\n\nimport type { A } from "./a";',
    });

    const cycle = "packages/core/src/a.ts -> packages/core/src/b.ts -> packages/core/src/c.ts -> packages/core/src/a.ts";
    expect(checkDependencies(root)).toEqual([
      { file: "packages/core/src/c.ts", line: 3, imported: "./a", reason: `closes the cycle ${cycle}` },
    ]);
  });
});

function manifest(names: { dependencies?: string[]; devDependencies?: string[] }): string {
  const versions = Object.entries(names).map(([kind, list]) => [kind, Object.fromEntries(list.map((name) => [name, "1.0.0"]))]);
  return JSON.stringify(Object.fromEntries(versions));
}
