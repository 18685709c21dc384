/**
 * The house rules that no linter knows (`style.md`). `node infra/lint/house.mjs` prints `file:line reason` for every breach and exits 1.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { listSources } from "./sources.mjs";
import { startedDirectly } from "./startedDirectly.mjs";

const LONGEST_FILE = 300;

/** Files that grow with their subject, not with their logic. */
const MAY_BE_LONG = /(^|\/)(dictionary|generated)\/|\.generated\.[jt]s$|\.test\.[jt]sx?$/;

/** Tools that load their configuration by its default export. */
const MUST_EXPORT_DEFAULT = /^(sst\.config|vitest\.config|(.*\/)?vite\.config)\.ts$/;

const EMPTY_NAME = /(^|\/)(utils?|helpers?|common|misc|[a-z]*manager)(\/|\.[cm]?[jt]sx?$)|(Utils?|Helpers?|Manager)\.[cm]?[jt]sx?$/i;

/** Spelled apart, so that this file keeps the rule that it checks. */
const UNFINISHED = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME"].join("|")})\\b`);

const TEST_ROOTS = new Set(["it", "test", "describe", "suite", "bench"]);
const UNFINISHED_TESTS = new Set(["only", "skip", "todo"]);

/** @typedef {{ file: string, line: number, reason: string }} Breach */

/**
 * @param {string} root a checkout
 * @returns {Breach[]}
 */
export function checkHouse(root) {
  return [
    ...listSources(root).flatMap((file) => checkSource(file, readFileSync(join(root, file), "utf8"))),
    ...checkLock(root),
    ...checkDecisions(root),
  ];
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {Breach[]}
 */
function checkSource(file, text) {
  const lines = text.replace(/\n$/, "").split("\n");
  /** @type {Breach[]} */
  const breaches = [];
  if (lines.length > LONGEST_FILE && !MAY_BE_LONG.test(file))
    breaches.push({ file, line: lines.length, reason: `has ${lines.length} lines: split it by concept before ${LONGEST_FILE}` });
  if (EMPTY_NAME.test(file)) breaches.push({ file, line: 1, reason: "has a name that says nothing: name it after what it holds" });
  for (const [index, line] of lines.entries())
    if (UNFINISHED.test(line)) breaches.push({ file, line: index + 1, reason: "marks unfinished work: finish it or open an issue" });
  return [...breaches, ...checkSyntax(file, text)];
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {Breach[]}
 */
function checkSyntax(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {Breach[]} */
  const breaches = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const reason = exportsDefault(node) && !MUST_EXPORT_DEFAULT.test(file) ? "has a default export: name it" : unfinishedTest(node);
    if (reason) breaches.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1, reason });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return breaches;
}

/** @param {ts.Node} node */
function exportsDefault(node) {
  if (ts.isExportAssignment(node)) return !node.isExportEquals;
  if (ts.isExportSpecifier(node)) return node.name.text === "default";
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}

/** @param {ts.Node} node */
function unfinishedTest(node) {
  if (!ts.isPropertyAccessExpression(node) || !UNFINISHED_TESTS.has(node.name.text)) return undefined;
  let start = node.expression;
  while (ts.isPropertyAccessExpression(start) || ts.isCallExpression(start)) start = start.expression;
  // `condition ? test : test.skip` is decided at run time, as for tests on data that is not there.
  if (ts.isConditionalExpression(node.parent)) return undefined;
  return ts.isIdentifier(start) && TEST_ROOTS.has(start.text) ? `leaves tests out: ${start.text}.${node.name.text}` : undefined;
}

/**
 * A lock file with registry addresses installs only where that registry is.
 *
 * @param {string} root
 * @returns {Breach[]}
 */
function checkLock(root) {
  const file = "package-lock.json";
  if (!existsSync(join(root, file))) return [];
  const lines = readFileSync(join(root, file), "utf8").split("\n");
  const at = lines.findIndex((line) => /"resolved": "https?:/.test(line));
  const reason = "names a registry: set omit-lockfile-registry-resolved=true and write it anew";
  return at < 0 ? [] : [{ file, line: at + 1, reason }];
}

/**
 * Every library has its line, with a reason, in `docs/decisions.md`; `name-*` there stands for all of them.
 *
 * @param {string} root
 * @returns {Breach[]}
 */
function checkDecisions(root) {
  const decisions = join(root, "docs/decisions.md");
  const text = existsSync(decisions) ? readFileSync(decisions, "utf8") : "";
  const rows = text.split("\n").filter((line) => line.startsWith("|"));
  const named = rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
  const packages = existsSync(join(root, "packages")) ? readdirSync(join(root, "packages")).map((name) => `packages/${name}/`) : [];
  return ["", ...packages]
    .map((folder) => `${folder}package.json`)
    .filter((file) => existsSync(join(root, file)))
    .flatMap((file) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(root, file), "utf8"));
      return Object.keys({ ...dependencies, ...devDependencies })
        .filter(
          (name) =>
            !name.startsWith("@vigie/") &&
            !named.some((entry) => entry === name || (entry.endsWith("*") && name.startsWith(entry.slice(0, -1)))),
        )
        .map((name) => ({ file, line: 1, reason: `names ${name}, which has no line in docs/decisions.md` }));
    });
}

if (startedDirectly(import.meta.url)) {
  const breaches = checkHouse(resolve(process.argv[2] ?? "."));
  for (const { file, line, reason } of breaches) console.error(`${file}:${line} ${reason}`);
  process.exitCode = breaches.length > 0 ? 1 : 0;
}
