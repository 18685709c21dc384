import { SECTIONS } from "@vigie/console/src/screens/sections";
import type { Page } from "playwright-core";
import { callApi, signIn } from "../../infra/local/callApi";
import type { LocalUsers } from "../../infra/local/stage/stageFile";
import { predictExample } from "./predictExample";

/** A screen by its address, and what is opened on it before it is looked at. */
export type Place = { name: string; path: string; open?: (page: Page) => Promise<unknown> };

type Named = { id: string };

/** Names of places whose addresses are asked of a stage: known before there is one, so that each can be a test. */
export const PLACES: readonly string[] = [
  ...SECTIONS.map(({ path }) => path),
  "a prediction",
  "a prediction beside a second one",
  "files of accidents",
  "earlier predictions",
  "figures by hexagon, against what is expected",
  "figures of the night",
  "runs of an experiment",
  "a run",
  "a candidate's run",
  "runs side by side",
  "a model",
  "a version",
  "a version that is to be moved",
  "a training",
  "a state of a training",
  "a training to be started",
  "a drift report",
  "a drift report with a feature opened",
  "a dataset",
  "quality of a dataset",
  "profile of a dataset",
  "quarantine of a dataset",
  "lineage of a dataset",
  "the dictionary",
  "a new account",
  "a new key",
  "an address that leads nowhere",
];

/** The addresses of every screen of a stage that has two versions of `scene` and a drift check. */
export async function placesOf(apiUrl: string, users: LocalUsers): Promise<Readonly<Record<string, Place>>> {
  const token = await signIn(apiUrl, users.operator);
  const ask = <T>(path: `/v1/${string}`) => callApi<T>(apiUrl, path, { token });
  const [{ runs }, { executions }, { datasets }, { check }, { aliases, versions }] = await Promise.all([
    ask<{ runs: (Named & { children: number })[] }>("/v1/experiments/scene/runs?parent=none"),
    ask<{ executions: (Named & { state: string })[] }>("/v1/pipelines/training/executions"),
    ask<{ datasets: Named[] }>("/v1/datasets"),
    ask<{ check: Named }>("/v1/drift/latest"),
    ask<{ aliases: { champion: number }; versions: { version: number }[] }>("/v1/models/scene"),
  ]);
  const run = runs.find(({ children }) => children > 0)!.id;
  const { children } = await ask<{ children: Named[] }>(`/v1/runs/${run}`);
  const candidates = await ask<{ runs: Named[] }>("/v1/experiments/scene/runs?filter=tags.kind%20%3D%20'candidate'");
  const training = executions.find(({ state }) => state === "succeeded")!.id;
  const spare = versions.find(({ version }) => version !== aliases.champion)!.version;
  const data = `/data/${datasets[0]!.id}`;
  const press = (name: RegExp | string) => (page: Page) => page.locator("main").getByRole("button", { name }).first().click();
  const places: Readonly<Record<string, Omit<Place, "name">>> = {
    "a prediction": { path: "/predict", open: predictExample },
    "a prediction beside a second one": {
      path: "/predict",
      open: async (page) => {
        await predictExample(page);
        await page.locator("form .acts .btn").nth(1).click();
        await page.locator(".barfix, #result").first().waitFor();
      },
    },
    "files of accidents": { path: "/predict/batch" },
    "earlier predictions": { path: "/predict/history" },
    "figures by hexagon, against what is expected": { path: "/map?by=cell&measure=expected" },
    "figures of the night": { path: "/map?lum=3,4,5&hours=22,23,0,1" },
    "runs of an experiment": { path: "/runs/scene" },
    "a run": { path: `/runs/scene/${run}` },
    "a candidate's run": { path: `/runs/scene/${children[0]!.id}` },
    "runs side by side": { path: `/runs/scene?ids=${candidates.runs.slice(0, 2).map(({ id }) => id)}&compare=1` },
    "a model": { path: "/models/scene" },
    "a version": { path: `/models/scene/versions/${aliases.champion}` },
    "a version that is to be moved": { path: `/models/scene/versions/${spare}`, open: press(/…$/) },
    "a training": { path: `/pipelines/${training}` },
    "a state of a training": { path: `/pipelines/${training}?state=train.0` },
    "a training to be started": { path: "/pipelines?start" },
    "a drift report": { path: `/drift/${check.id}` },
    "a drift report with a feature opened": {
      path: `/drift/${check.id}`,
      open: (page) => page.locator("main [aria-expanded=false]").first().click(),
    },
    "a dataset": { path: data },
    "quality of a dataset": { path: `${data}/quality` },
    "profile of a dataset": { path: `${data}/profile` },
    "quarantine of a dataset": { path: `${data}/quarantine` },
    "lineage of a dataset": { path: `${data}/lineage` },
    "the dictionary": { path: "/data/dictionary" },
    "a new account": { path: "/people", open: press(/account|compte/i) },
    "a new key": { path: "/people", open: press(/key|clé/i) },
    "an address that leads nowhere": { path: "/nowhere/at/all" },
  };
  const all = PLACES.map((name) => [name, { name, ...(places[name] ?? { path: name }) }] as const);
  return Object.fromEntries(all);
}
