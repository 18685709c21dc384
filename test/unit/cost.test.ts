import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ACCESS_LOG } from "../../infra/httpEntry";

const text = readFileSync(fileURLToPath(new URL("../../docs/cost.md", import.meta.url)), "utf8");
const tables = text.split("\n## ").slice(1).map(readTable);

type Row = { item: string; quantity: number; prices: { dollars: number; told: number }[] };

describe.each(tables)("docs/cost.md, $title", ({ rows, sums }) => {
  test.each(rows)("$item: its dollars are quantity times price", ({ quantity, prices }) => {
    for (const { dollars, told } of prices) expect(told).toBe(cents(quantity * dollars));
  });

  test("the sums are those of the items, before they are rounded", () => {
    const added = [0, 1].map((place) => rows.reduce((sum, { quantity, prices }) => sum + quantity * prices[place]!.dollars, 0));

    expect(sums).toEqual(added.map(cents));
  });
});

test("a million predictions one by one keep the floor of four dollars, all that is written down included", () => {
  const [oneByOne, beside] = tables;

  expect(oneByOne?.title).toBe("One by one");
  expect(Math.max(...[0, 1].map((place) => oneByOne!.sums[place]! + beside!.sums[place]!))).toBeLessThanOrEqual(4);
});

test("the gateway's log line is not longer than the size that is paid for", () => {
  const row = tables.flatMap(({ rows }) => rows).find(({ item }) => /access log/.test(item));

  expect((JSON.stringify({ ...ACCESS_LOG, ...ACCESSED }).length + CLOUDWATCH_ADDS) / 1000).toBeLessThanOrEqual(row!.quantity);
});

test("what is written down beside is told together with them", () => {
  const [oneByOne, beside] = tables;
  const told = / cost ([\d.]+) dollars in Paris and ([\d.]+) in N\. Virginia/.exec(text)?.slice(1).map(Number);

  expect(beside?.title).toBe("What is written down beside");
  expect(told).toEqual([0, 1].map((place) => cents(oneByOne!.sums[place]! + beside!.sums[place]!)));
});

/** CloudWatch Logs counts so many bytes for each line beside its own. */
const CLOUDWATCH_ADDS = 26;

/** What the gateway writes of a prediction. */
const ACCESSED: Record<keyof typeof ACCESS_LOG, string> = {
  requestId: "JKJaXmPLvHcESHA=",
  route: "POST /v1/predictions",
  status: "200",
  bytes: "1204",
  latencyMs: "12",
  integrationMs: "11",
  integrationError: "-",
  authorizerError: "-",
  subject: "0c2e8e4e-3f5b-4d8a-9a55-0a7d7a5b0b0b",
  ip: "203.0.113.177",
};

function readTable(section: string): { title: string; rows: Row[]; sums: number[] } {
  const lines = section.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| item"));
  const cells = lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const items = cells.filter(([item]) => item !== "**sum**");
  const sum = cells.find(([item]) => item === "**sum**")!;
  const rows = items.map(([item, quantity, paris, inParis, virginia, inVirginia]) => ({
    item: item!,
    quantity: numberOf(quantity!),
    prices: [
      { dollars: priceOf(paris!), told: Number(inParis) },
      { dollars: priceOf(virginia!), told: Number(inVirginia) },
    ],
  }));
  return { title: section.split("\n")[0]!, rows, sums: [sum[3], sum[5]].map((cell) => Number(cell!.replaceAll("*", ""))) };
}

/** `1,000,000` or `0.7 GB`. */
function numberOf(cell: string): number {
  const number = Number(cell.split(" ")[0]!.replaceAll(",", ""));
  expect(number, cell).toBeGreaterThan(0);
  return number;
}

/** Dollars of one: `1.17 per million`, `0.5985 per GB`. */
function priceOf(cell: string): number {
  const [price = "", unit = ""] = cell.split(" per ");
  const of = { million: 1e6, thousand: 1e3, GB: 1, "GB s": 1 }[unit];
  expect(of, cell).toBeDefined();
  return Number(price) / of!;
}

function cents(dollars: number): number {
  return Math.round(dollars * 100) / 100;
}
