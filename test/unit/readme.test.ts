import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { predictionsRoutes } from "@vigie/functions/api/predictions/predictions.routes";
import { routes } from "@vigie/functions/api/routes";
import { expect, it } from "vitest";
import { startOptions } from "../../infra/local/options";

const root = resolve(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

it("names only npm scripts that exist", () => {
  const named = [...readme.matchAll(/\bnpm (?:run )?([a-z:]+)/g)].map(([, name]) => name!).filter((name) => name !== "ci");

  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

it("links only to files that are there", () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => path!).filter((path) => !path.startsWith("http"));

  expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it("gives flags to npm start that it takes", () => {
  const flags = new Set([...readme.matchAll(/`(--(?:dataset|data|port|no-train))/g)].map(([, flag]) => flag!));

  expect(flags).toContain("--port");
  for (const flag of flags) expect(() => startOptions(flag === "--no-train" ? [flag] : [flag, "1234"])).not.toThrow();
});

it("shows requests to routes that exist, with a prediction that is valid", () => {
  const paths = [...readme.matchAll(/\$VIGIE_API(\/v1\/[a-z/]+)"/g)].map(([, path]) => path);
  const body = JSON.parse(readme.match(/-d '(\{"accident".+\})'/)![1]!) as unknown;
  const prediction = predictionsRoutes.find(({ path }) => path === "/v1/predictions")!;

  expect(paths.filter((path) => !routes.some((route) => route.path === path))).toEqual([]);
  expect((prediction as { body: { safeParse(value: unknown): { success: boolean } } }).body.safeParse(body)).toMatchObject({
    success: true,
  });
});
