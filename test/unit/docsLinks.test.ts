import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const docs = join(root, "docs");
const pages = readdirSync(docs, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

it.each(pages)("docs/%s links only to what is there, and names only npm scripts and files to run that exist", (page) => {
  const text = readFileSync(join(docs, page), "utf8");
  const links = [...text.matchAll(/\]\(([^)#\s]+)\)/g)].map(([, to]) => to!).filter((to) => !/^\w+:/.test(to) && !to.startsWith("/"));
  const named = [...text.matchAll(/`npm run ([\w:]+)/g)].map(([, name]) => name!);
  const run = [...text.matchAll(/`node --import tsx ([\w/.]+)`/g)].map(([, file]) => file!);

  expect(links.filter((to) => !existsSync(join(docs, dirname(page), to)))).toEqual([]);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  expect(run.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
