import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { readImports } from "./readImports.mjs";

/** @typedef {import("./readImports.mjs").Import} Import */
/** @typedef {Import & { target: string | null }} Edge `target` is the imported file of ours, null for a library or a missing file */
/** @typedef {Map<string, Edge[]>} ModuleGraph */

const SUFFIXES = ["", ".ts", ".tsx", ".mts", ".mjs", ".js", "/index.ts", "/index.tsx"];

/**
 * Who imports whom.
 *
 * @param {string} root
 * @param {string[]} files relative to `root`
 * @returns {ModuleGraph}
 */
export function readModuleGraph(root, files) {
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const imports = readImports(file, readFileSync(join(root, file), "utf8"));
      return [file, imports.map((found) => ({ ...found, target: resolve(file, found.specifier, known) }))];
    }),
  );
}

/**
 * Where an import of ours points, whether or not a file is there: `@vigie/core/a/b` is `packages/core/src/a/b`.
 *
 * @param {string} file
 * @param {string} specifier
 * @returns {string | null} null for a library
 */
export function ownPath(file, specifier) {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(file), specifier);
  const [scope, name, ...rest] = specifier.split("/");
  return scope === "@vigie" ? `packages/${name}/src/${rest.join("/") || "index"}` : null;
}

/**
 * The shortest way over imports that run from a file to a library.
 *
 * @param {ModuleGraph} graph
 * @param {string} start
 * @param {RegExp} library
 * @returns {string[] | undefined} the files passed, then the library
 */
export function wayTo(graph, start, library) {
  /** @type {string[][]} */
  const queue = [[start]];
  const seen = new Set([start]);
  for (let way = queue.shift(); way; way = queue.shift()) {
    for (const { specifier, target, typeOnly } of graph.get(way.at(-1) ?? "") ?? []) {
      if (typeOnly || (target && seen.has(target))) continue;
      if (target) {
        seen.add(target);
        queue.push([...way, target]);
      } else if (library.test(specifier)) return [...way, specifier];
    }
  }
  return undefined;
}

/**
 * Import cycles between the files that `inside` accepts, types included: two files that need each other are one concept.
 *
 * @param {ModuleGraph} graph
 * @param {(file: string) => boolean} inside
 * @returns {{ file: string, edge: Edge, cycle: string[] }[]} the import that closes each cycle
 */
export function findCycles(graph, inside) {
  /** @type {{ file: string, edge: Edge, cycle: string[] }[]} */
  const cycles = [];
  const done = new Set();
  /** @type {string[]} */
  const way = [];
  /** @param {string} file */
  const visit = (file) => {
    way.push(file);
    for (const edge of graph.get(file) ?? []) {
      if (!edge.target || !inside(edge.target) || done.has(edge.target)) continue;
      const from = way.indexOf(edge.target);
      if (from < 0) visit(edge.target);
      else cycles.push({ file, edge, cycle: [...way.slice(from), edge.target] });
    }
    way.pop();
    done.add(file);
  };
  for (const file of graph.keys()) if (inside(file) && !done.has(file)) visit(file);
  return cycles;
}

/**
 * @param {string} file
 * @param {string} specifier
 * @param {Set<string>} known
 */
function resolve(file, specifier, known) {
  const path = ownPath(file, specifier);
  if (path === null) return null;
  const stems = [path, path.replace(/\.js$/, "")];
  return stems.flatMap((stem) => SUFFIXES.map((suffix) => stem + suffix)).find((candidate) => known.has(candidate)) ?? null;
}
