import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { checkHouse } from "../../infra/lint/house.mjs";
import { temporaryTree } from "./temporaryTree";

const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));

test("this repository keeps the house rules", () => {
  expect(checkHouse(REPOSITORY)).toEqual([]);
});

describe("a file breaks a rule", () => {
  test("by its length, a dictionary, a generated file and a test aside", () => {
    const long = "export const a = 1;\n".repeat(301);
    const root = temporaryTree({
      "packages/core/src/forest.ts": long,
      "packages/core/src/dictionary/fields.ts": long,
      "packages/core/src/kernels.generated.ts": long,
      "packages/core/src/forest.test.ts": long,
      "packages/core/src/tree.ts": "export const a = 1;\n".repeat(300),
    });

    expect(checkHouse(root)).toMatchObject([{ file: "packages/core/src/forest.ts", line: 301 }]);
  });

  test.each([
    "src/utils/a.ts",
    "src/util.ts",
    "src/helpers.mjs",
    "src/common/a.ts",
    "src/misc.ts",
    "src/RunManager.ts",
    "src/dateUtils.ts",
  ])("by the name %s", (file) => {
    const root = temporaryTree({ [file]: "" });

    expect(checkHouse(root)).toMatchObject([{ file, reason: expect.stringContaining("name that says nothing") }]);
  });

  test.each([
    "export default 1;",
    "export default function a() {}",
    "const a = 1;\nexport { a as default };",
    'export { default } from "./b";',
  ])("by the default export %j", (text) => {
    const root = temporaryTree({ "src/a.ts": text });

    expect(checkHouse(root)).toMatchObject([{ file: "src/a.ts", reason: "has a default export: name it" }]);
  });

  test("by a mark of unfinished work", () => {
    const root = temporaryTree({ "src/a.ts": `const a = 1;\n// ${"TO" + "DO"}: more` });

    expect(checkHouse(root)).toMatchObject([{ line: 2, reason: expect.stringContaining("unfinished work") }]);
  });

  test.each(["it.only", "describe.skip", "test.todo", "test.concurrent.only", "describe.each([1]).skip"])("by %s", (call) => {
    const root = temporaryTree({ "src/a.test.ts": `${call}("name", () => {});` });

    expect(checkHouse(root)).toMatchObject([{ reason: expect.stringContaining("leaves tests out") }]);
  });

  test("by registry addresses in the lock file", () => {
    const root = temporaryTree({ "package-lock.json": '{\n  "resolved": "https://registry.example/a.tgz"\n}' });

    expect(checkHouse(root)).toMatchObject([{ file: "package-lock.json", line: 2 }]);
  });
});

test("a library without a reason is named, one with a line of its own or of its kind is not", () => {
  const root = temporaryTree({
    "package.json": '{ "devDependencies": { "vitest": "1", "left-pad": "1" } }',
    "packages/cloud/package.json": '{ "dependencies": { "@aws-sdk/client-s3": "1", "@vigie/core": "1", "right-pad": "1" } }',
    "docs/decisions.md": "| `vitest` | root | tests |\n| `@aws-sdk/client-*` | cloud | `right-pad` is only mentioned |\n",
  });

  expect(checkHouse(root)).toEqual([
    { file: "package.json", line: 1, reason: "names left-pad, which has no line in docs/decisions.md" },
    { file: "packages/cloud/package.json", line: 1, reason: "names right-pad, which has no line in docs/decisions.md" },
  ]);
});

test("a tool's configuration, a conditional skip and a word in a string are fine", () => {
  const root = temporaryTree({
    "vitest.config.ts": "export default {};",
    "src/a.test.ts": 'test.skipIf(true)("it.only is a word", () => {});\nconst testOnData = found ? test : test.skip;',
    "src/manage.ts": "export const utility = 1;",
  });

  expect(checkHouse(root)).toEqual([]);
});
