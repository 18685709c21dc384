import { manyCells } from "@vigie/console/src/screens/map/manyCells.fixture";
import type { Page } from "playwright-core";
import { manyRuns, pageOf } from "./manyRuns";

const RUNS = "**/v1/experiments/scene/runs?*";
const ZONES = "**/v1/risk/zones?*";

/** Lets the experiment `scene` have so many runs, made of its first one. */
export async function serveManyRuns(page: Page, count: number): Promise<void> {
  let runs: ReturnType<typeof manyRuns> | undefined;
  await page.route(RUNS, async (route) => {
    if (!runs) {
      const reply = (await (await route.fetch()).json()) as { runs: Parameters<typeof manyRuns>[0][] };
      runs = manyRuns(reply.runs[0]!, count);
    }
    await route.fulfill({ json: pageOf(runs, new URL(route.request().url()).searchParams) });
  });
}

/** Lets the map have so many hexagons, made of its first one; a filter leaves every second. */
export async function serveManyCells(page: Page, count: number): Promise<void> {
  const cells = manyCells(count);
  await page.route(ZONES, async (route) => {
    const response = await route.fetch();
    const reply = (await response.json()) as { zones: Record<string, unknown>[] };
    const filtered = new URL(route.request().url()).searchParams.has("lum");
    const kept = filtered ? cells.filter((_, index) => index % 2 === 0) : cells;
    const zones = kept.map((zone, index) => ({ ...reply.zones[0], zone, accidents: 40 + (index % 60), shrunk: 0.2 + (index % 50) / 100 }));
    await route.fulfill({ response, json: { ...reply, zones } });
  });
}
