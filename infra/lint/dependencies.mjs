/**
 * The direction of dependencies: `console -> client`, `cli -> core, cloud, client`, `functions -> core, cloud`, `cloud -> core`, `stacks -> infra`.
 * `node infra/lint/dependencies.mjs` prints `file:line imports X: reason` for every import against it and exits 1.
 */
import { existsSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, resolve } from "node:path";
import { findCycles, ownPath, readModuleGraph, wayTo } from "./moduleGraph.mjs";
import { listSources } from "./sources.mjs";
import { startedDirectly } from "./startedDirectly.mjs";

/**
 * @typedef {object} Room
 * @property {string} name
 * @property {RegExp} files the first room that matches a path has it
 * @property {readonly string[]} may rooms of ours that it imports, itself aside
 * @property {readonly RegExp[]} [data] single modules of other rooms that it imports, for what they declare
 * @property {RegExp} [never] libraries that have no place in it
 * @property {boolean} [sst] builds the stacks, so it imports `sst`
 */

const EVERY_ROOM = ["core", "cloud", "functions", "client", "cli", "console", "stacks", "infra", "infra/local", "sst.config.ts"];

/** Tests and what only they use. */
const TEST_CODE = /(\.(test|fixture)|Suite|ForTest)\.[jt]sx?$/;

/** Declarations that the infrastructure and the client are made from: route tables and their document, pipelines, areas of the bucket, headers of the console. */
const DECLARATIONS = [
  /^@vigie\/functions\/(.+\/)?routes$/,
  /^@vigie\/functions\/.+\.routes$/,
  /^@vigie\/(core\/registry\/gate|cloud\/scheduleNames|functions\/steps\/driftMetrics)$/,
  /^@vigie\/functions\/(dashboards\/(widget|trafficLights)|events\/toAnswer)$/,
  /^@vigie\/functions\/api\/(route|apiMetrics|openapi\/(openapi|docsPageMarkdown))$/,
  /^@vigie\/core\/dataset\/lakeTables$/,
  /^@vigie\/console\/headers\.mjs$/,
  /^@vigie\/core\/registry\/aliasEvent$/,
  /^@vigie\/core\/steps\/(artifact|pipeline|training|refresh|driftChecking|batch)$/,
];

/** @type {readonly Room[]} */
export const ROOMS = [
  { name: "core", files: /^packages\/core\//, may: [], never: /^(@aws-sdk\/|@aws-lambda-powertools\/|@middy\/|aws-)/ },
  { name: "cloud", files: /^packages\/cloud\//, may: ["core"] },
  { name: "functions", files: /^packages\/functions\//, may: ["core", "cloud"] },
  { name: "client", files: /^packages\/client\//, may: [] },
  { name: "cli", files: /^packages\/cli\//, may: ["core", "cloud", "client"] },
  { name: "console", files: /^packages\/console\//, may: ["client"] },
  { name: "tests of the infrastructure", files: new RegExp(`^(infra|stacks)/.*${TEST_CODE.source}`), may: EVERY_ROOM, sst: true },
  { name: "stacks", files: /^stacks\//, may: ["infra"], data: DECLARATIONS, sst: true },
  { name: "infra/local", files: /^infra\/local\//, may: ["infra", "core", "cloud"], sst: true },
  { name: "infra", files: /^infra\//, may: [], data: DECLARATIONS, sst: true },
  { name: "sst.config.ts", files: /^sst\.config(\.ts)?$/, may: ["stacks", "infra"], sst: true },
  { name: "test", files: /^test\//, may: EVERY_ROOM },
  { name: "root", files: /^/, may: [] },
];

/** What a stack must not load while it reads a declaration: native bindings, model runtimes, clients of the cloud. */
export const HEAVY = /^(@duckdb\/|onnxruntime|@aws-sdk\/|@aws-lambda-powertools\/|@middy\/)/;

/** Where files must not import each other in a circle. */
const ACYCLIC = /^packages\/core\//;

/** @typedef {{ file: string, line: number, imported: string, reason: string }} Violation */

/**
 * @param {string} root a checkout
 * @returns {Violation[]} by file and line
 */
export function checkDependencies(root) {
  const graph = readModuleGraph(root, listSources(root));
  const manifests = new Manifests(root);
  /** @type {Violation[]} */
  const violations = [];
  for (const [file, edges] of graph) {
    const room = roomOf(file);
    for (const { specifier, line, typeOnly, target } of edges) {
      const reasons = [
        ownPath(file, specifier) === null ? undefined : againstDirection(room, file, specifier),
        againstLibraries(room, specifier),
        undeclared(manifests, file, specifier, typeOnly),
        room.data && target && !typeOnly ? heavyWay(graph, target) : undefined,
      ];
      for (const reason of reasons) if (reason) violations.push({ file, line, imported: specifier, reason });
    }
  }
  for (const { file, edge, cycle } of findCycles(graph, (path) => ACYCLIC.test(path)))
    violations.push({ file, line: edge.line, imported: edge.specifier, reason: `closes the cycle ${cycle.join(" -> ")}` });
  return violations.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

/**
 * @param {Room} room
 * @param {string} file
 * @param {string} specifier an import of ours
 */
function againstDirection(room, file, specifier) {
  const path = ownPath(file, specifier) ?? "";
  if (path.startsWith("..")) return "leaves the repository";
  const there = roomOf(path);
  const relative = specifier.startsWith(".");
  const ownPackage = packageOf(file);
  const otherPackage = packageOf(path);
  if (relative && otherPackage && otherPackage !== ownPackage) return `reaches into another package: write @vigie/${otherPackage}/...`;
  if (!relative && otherPackage === ownPackage) return "a package imports its own files by a relative path";
  if (there === room || room.may.includes(there.name) || room.data?.some((declaration) => declaration.test(specifier))) return undefined;
  const allowed = [...room.may, ...(room.data ? ["route tables and pipeline declarations"] : [])].join(", ");
  return `${room.name} imports ${allowed || "nothing"} of ours, not ${there.name}`;
}

/**
 * @param {Room} room
 * @param {string} specifier
 */
function againstLibraries(room, specifier) {
  if (/^sst(\/|$)/.test(specifier) && !room.sst) return "only sst.config.ts, stacks/ and infra/ import sst";
  if (room.never?.test(specifier)) return `${room.name} imports no AWS, no HTTP, no framework`;
  return undefined;
}

/**
 * What a package ships needs a line in its own package.json; tests and build scripts, types and everything outside the packages may also
 * use what the root names.
 *
 * @param {Manifests} manifests
 * @param {string} file
 * @param {string} specifier
 * @param {boolean} typeOnly
 */
function undeclared(manifests, file, specifier, typeOnly) {
  const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  const own = packageOf(file);
  if (specifier.startsWith(".") || isBuiltin(specifier) || /^(virtual|data):/.test(specifier)) return undefined;
  if (name.startsWith("@vigie/") && (!own || name === `@vigie/${own}`)) return undefined;
  const shipped = own !== undefined && /^packages\/[^/]+\/(src|bin)\//.test(file) && !TEST_CODE.test(file);
  if (own && manifests.names(`packages/${own}`, !shipped).has(name)) return undefined;
  const fromRoot = manifests.names("", true);
  if ((!shipped || typeOnly) && (fromRoot.has(name) || (typeOnly && fromRoot.has(`@types/${name}`)))) return undefined;
  return `${name} is not named in ${own ? `packages/${own}/` : ""}package.json`;
}

/**
 * @param {import("./moduleGraph.mjs").ModuleGraph} graph
 * @param {string} target
 */
function heavyWay(graph, target) {
  const way = packageOf(target) ? wayTo(graph, target, HEAVY) : undefined;
  return way && `a stack that reads it loads ${way.at(-1)}: ${way.join(" -> ")}`;
}

/** @param {string} path */
function roomOf(path) {
  const room = ROOMS.find(({ files }) => files.test(path));
  if (!room) throw new Error(`no room has ${path}`);
  return room;
}

/** @param {string} path */
function packageOf(path) {
  return /^packages\/([^/]+)\//.exec(path)?.[1];
}

/** The dependencies that package.json files name, each file read once. */
class Manifests {
  /** @type {Map<string, Record<string, Record<string, string> | undefined>>} */
  #read = new Map();

  /** @param {string} root */
  constructor(root) {
    this.root = root;
  }

  /**
   * @param {string} folder
   * @param {boolean} withDevelopment
   */
  names(folder, withDevelopment) {
    let manifest = this.#read.get(folder);
    if (!manifest) {
      const path = join(this.root, folder, "package.json");
      manifest = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
      this.#read.set(folder, manifest ?? {});
    }
    const kinds = ["dependencies", "peerDependencies", "optionalDependencies", ...(withDevelopment ? ["devDependencies"] : [])];
    return new Set(kinds.flatMap((kind) => Object.keys(manifest?.[kind] ?? {})));
  }
}

if (startedDirectly(import.meta.url)) {
  const violations = checkDependencies(resolve(process.argv[2] ?? "."));
  for (const { file, line, imported, reason } of violations) console.error(`${file}:${line} imports ${imported}: ${reason}`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
