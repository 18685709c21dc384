import type { ExecutionSummary } from "@vigie/cloud/executions";
import { NotFoundError } from "@vigie/core/errors";
import { memoryRegistry } from "@vigie/core/registry/memoryRegistry";
import { aDataset, aDraft, aMove, at } from "@vigie/core/registry/registryFixtures";
import { randomAccidents, tableOf } from "@vigie/core/risk/accidentTable.fixture";
import { accidentTotals } from "@vigie/core/risk/accidentTotals";
import { byDepartment } from "@vigie/core/risk/byDepartment";
import { byLight } from "@vigie/core/risk/byLight";
import { byMonth } from "@vigie/core/risk/byMonth";
import { expect, it } from "vitest";
import { dashboardWidget, type WidgetDependencies } from "./dashboardWidget";

const accidents = tableOf(randomAccidents(3000, 4));
const registry = memoryRegistry();
const ran = (name: string, status: ExecutionSummary["status"]): ExecutionSummary => ({
  name,
  status,
  startedAt: at(1).toISOString(),
  endedAt: at(2).toISOString(),
});
const dependencies: WidgetDependencies = {
  registry,
  tables: { open: async () => ({ version: aDataset("a", at(0)), table: accidents, expected: undefined }) },
  executions: {
    training: {
      list: async () => [ran("t3", "FAILED"), ran("t2", "SUCCEEDED"), ran("t1", "SUCCEEDED")],
      history: async (name) => [
        { state: "gate", status: "succeeded", startedAt: at(1).toISOString(), endedAt: at(2).toISOString(), seconds: 12.34, attempts: 1 },
        { state: `of ${name}`, item: 0, status: "succeeded", startedAt: at(1).toISOString(), seconds: 1, attempts: 1 },
      ],
    },
  },
};
const show = (widget: string, more: object = {}) => dashboardWidget({ widget, ...more, widgetContext: {} }, dependencies);

it("counts accidents as the statistics of the API do", async () => {
  const all = await rowsOf("accidents");
  const totals = accidentTotals(accidents, {});
  expect(all[0]!.slice(1, 3)).toEqual([totals.accidents, totals.severe].map(String));
  expect(all).toHaveLength(1 + totals.years.length);

  const sums = [
    [await rowsOf("by-light"), byLight(accidents, {}).groups],
    [await rowsOf("by-month"), byMonth(accidents, {}).groups],
  ] as const;
  for (const [rows, groups] of sums) expect(rows.map(([, count]) => Number(count))).toEqual(groups.map((group) => group.accidents));
  const { groups, others, unknown } = byDepartment(accidents, {}, 10);
  const departments = await rowsOf("by-department");
  expect(departments.map(([, count]) => Number(count))).toEqual([...groups, others, unknown].map((group) => group.accidents));
  expect(departments.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(totals.accidents);
});

it("shows the versions of the registry, the champion marked, each figure by its traffic light", async () => {
  await registry.putDataset(aDataset("a", at(0), { years: [2023, 2024] }));
  const { id } = (await registry.listDatasets())[0]!;
  const metrics = { accuracy: 0.81, precision: 0.6, recall: 0.75, roc_auc: 0.9 };
  await registry.createVersion(aDraft("one", { metrics }), at(1));
  await registry.createVersion(aDraft("two", { metrics: { ...metrics, f1: 0.7 }, dataset: id }), at(2));
  await registry.moveAlias(aMove(null, 2), at(3));

  const text = await show("versions");

  expect(await rowsOf("versions")).toEqual([
    ["2 ★ champion", "2023, 2024", "0.8100", "0.6000", "0.7500", "0.7000", "0.9000", "2026-11-21"],
    ["1", "–", "0.8100", "0.6000", "0.7500", "–", "0.9000", "2026-11-21"],
  ]);
  expect([...text.matchAll(/background:(#\w+)/g)].map(([, colour]) => colour).slice(0, 5)).toEqual([
    "#c9ead0",
    "#f5b7b1",
    "#fdebaf",
    "#fdebaf",
    "#c9ead0",
  ]);
});

it("shows the executions of a machine by state, its last success and how long each step of it took", async () => {
  const text = await show("executions", { pipeline: "training" });

  expect(text).toContain("Last success: t2, 21 November 2026");
  expect(cellsOf(text)).toEqual([
    ["FAILED", "1"],
    ["SUCCEEDED", "2"],
    ["gate", "12.3"],
    ["of t2 1", "1.0"],
  ]);
});

it("says what is not there yet, and describes itself to CloudWatch", async () => {
  const empty = {
    ...dependencies,
    tables: {
      open: async () => {
        throw new NotFoundError("There are no accident statistics <yet>.");
      },
    },
  };

  expect(await dashboardWidget({ widget: "by-light" }, empty)).toBe("<p>There are no accident statistics &lt;yet&gt;.</p>");
  expect(await show("executions", { pipeline: "other" })).toContain("There is no pipeline other.");
  expect(await dashboardWidget({ describe: true }, dependencies)).toContain("`by-month`");
  await expect(show("money")).rejects.toThrow();
});

async function rowsOf(widget: string): Promise<string[][]> {
  return cellsOf(await show(widget));
}

function cellsOf(text: string): string[][] {
  return [...text.matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].map(([, row]) =>
    row!
      .split(/<\/th>|<\/td>/)
      .map((cell) => cell.replace(/<[^>]+>/g, "").replaceAll(/(?<=\d),(?=\d{3})/g, ""))
      .filter(Boolean),
  );
}
