import { describe, expect, it } from "vitest";
import { checkDrift } from "../checkDrift";
import { driftPoint } from "../driftPoint";
import type { DriftPoint } from "../driftReport";
import type { DriftTable } from "../driftTable";
import { mixedTable } from "../rates.fixture";
import { driftHtml } from "./driftHtml";

const HOSTILE = `<img src=x onerror="alert('1')">&`;
const reference = hostile(mixedTable(2000, 1));
const report = checkDrift({
  reference,
  current: { ...reference, columns: reference.columns.map((column) => ({ ...column, values: column.values.map((value) => value + 1) })) },
  about: { model: HOSTILE, reference: { fr: HOSTILE, en: HOSTILE }, checkedAt: "2025-01-01T06:00:00Z" },
});
const history: DriftPoint[] = [
  { at: "2024-11-01T06:00:00Z", verdict: "ok", score: 0.1, drifted: 1, tested: 8 },
  { at: "2024-12-01T06:00:00Z", verdict: "drift", score: 0.6, drifted: 5, tested: 8 },
  driftPoint(report, 6)!,
];

describe.each(["en", "fr"] as const)("the page in %s", (language) => {
  const page = driftHtml(report, { language, history });

  it("has the verdict as its title, in its language", () => {
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(`<h1>${report.sentence[language].replaceAll("<", "&lt;").replaceAll(">", "&gt;").slice(0, 20)}`);
  });

  it("asks for nothing outside itself and runs nothing", () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|https?:\/\//);
  });

  it("escapes whatever the data hold", () => {
    expect(page).not.toContain("<img");
    expect(page).toContain("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;");
  });

  it("names rows and columns of its tables and describes its drawings", () => {
    expect(page.match(/<table/g)?.length).toBe(page.match(/<thead>/g)?.length);
    expect(page).not.toMatch(/<th(?=[ >])(?![^>]*scope=)/);
    for (const drawing of page.match(/<svg[^>]*>/g) ?? []) expect(drawing).toMatch(/aria-hidden="true"|role="img" aria-label="/);
  });

  it("puts drifted columns first and says each verdict in words", () => {
    const [drifted, stable] = language === "en" ? ["Drifted", "Stable"] : ["En dérive", "Stable"];
    const verdicts = [...page.matchAll(/<\/td><td><span class="st (?:ok|warn)"><svg.*?<\/svg>(.*?)<\/span>/g)].map(([, word]) => word);
    const rows = verdicts.slice(-report.features.length);

    expect(rows).toEqual(report.features.map((feature) => (feature.drifted ? drifted : stable)));
  });

  it("marks promotions in the trend", () => {
    expect(page).toContain(language === "en" ? "v6 promoted" : "v6 mise en service");
  });

  it("holds no number that is none", () => {
    expect(page).not.toMatch(/NaN|undefined|Infinity|null/);
  });
});

it("a page of 28 columns stays far below 500 kB", () => {
  const columns = Array.from({ length: 28 }, (_, index) => ({ ...reference.columns[index % 9]!, name: `c${index}` }));
  const wide = { rows: reference.rows, columns };

  const page = driftHtml(checkDrift({ reference: wide, current: wide }), { language: "fr" });

  expect(page.length).toBeLessThan(300_000);
});

it("columns without values and too few rows have their page", () => {
  const empty: DriftTable = { rows: 0, columns: reference.columns.map((column) => ({ ...column, values: new Float32Array() })) };

  const page = driftHtml(checkDrift({ reference, current: empty }), { language: "en" });

  expect(page).toContain("Not enough data: 0 rows");
  expect(page).not.toMatch(/NaN|undefined|Infinity/);
});

/** A table with a column and levels that would break out of a page. */
function hostile(table: DriftTable): DriftTable {
  const levels = new Map([[1, { fr: HOSTILE, en: HOSTILE }]]);
  return {
    ...table,
    columns: table.columns.map((column) => (column.name === "light" ? { ...column, label: { fr: HOSTILE, en: HOSTILE }, levels } : column)),
  };
}
