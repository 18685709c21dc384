import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { realData, testOnRealData } from "@vigie/core/realData.fixture";
import { aggregate } from "@vigie/core/steps/aggregate";
import { folderWorkspace } from "@vigie/core/steps/folderWorkspace";
import { ingest } from "@vigie/core/steps/ingest";
import { runStep } from "@vigie/core/steps/step";
import { storeSource } from "@vigie/core/steps/storeSource";
import { expect } from "vitest";
import { apiEvent, claims, lambdaContext, listeningDoors } from "../apiEvent.fixture";
import { apiHandler } from "../apiHandler";
import { routeKey } from "../route";
import { routes } from "../routes";
import { riskRoutes } from "./risk.routes";
import { riskHandlers } from "./riskHandlers";
import { RiskTables } from "./riskTables";

testOnRealData("the official totals of 2024 come from the files to whoever asks, by whichever route", async () => {
  const folder = await mkdtemp(join(tmpdir(), "vigie-risk-api-"));
  try {
    const workspace = await folderWorkspace(folder, { revision: "test" });
    const names = await readdir(realData("baac/labelled-2024"));
    const files = names.map((name) => ({ name, path: realData("baac/labelled-2024", name) }));
    const source = await storeSource(files, "baac-outcome", workspace, "test");
    const { version: dataset, tables } = await runStep(ingest, { source }, workspace);
    await runStep(aggregate, { source, dataset, tables }, workspace);
    const handler = apiHandler(riskRoutes, riskHandlers(new RiskTables(workspace)), listeningDoors());
    const get = async (path: string, query: Record<string, string> = {}) => {
      const reply = await handler(apiEvent(`GET /v1/${path}`, { claims: claims("[user]"), query }), { ...lambdaContext });
      const route = routes.find((one) => routeKey(one) === `GET /v1/${path}`)!;
      return { bytes: reply.body.length, body: route.reply.parse(JSON.parse(reply.body)) };
    };

    expect((await get("statistics/accidents")).body).toMatchObject({
      accidents: 54_402,
      killed: 3_432,
      hospitalised: 19_126,
      severe: 19_658,
    });
    expect((await get("risk/zones")).body).toMatchObject({
      total: { accidents: 54_402, killed: 3_432, hospitalised: 19_126 },
      unplaced: { accidents: 3_344 },
      rest: { zones: 0 },
    });
    const { bytes, body } = await get("risk/zones", { by: "cell", resolution: "6" });
    expect(body).toMatchObject({ total: { accidents: 54_402 }, unplaced: { accidents: 3 }, rest: { zones: 0 } });
    // A function answers at most 6 MB.
    expect(bytes).toBeLessThan(3_000_000);
    for (const path of ["by-light", "by-month", "by-hour"]) {
      const { groups } = (await get(`statistics/${path}`)).body as { groups: { accidents: number }[] };
      expect(
        groups.reduce((sum, { accidents }) => sum + accidents, 0),
        path,
      ).toBe(54_402);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
