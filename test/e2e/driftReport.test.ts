import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkDrift } from "@vigie/core/drift/checkDrift";
import { driftPoint } from "@vigie/core/drift/driftPoint";
import { driftHtml } from "@vigie/core/drift/html/driftHtml";
import { mixedTable } from "@vigie/core/drift/rates.fixture";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { openChromium, testInChromium } from "./chromium";
import { violations, visit } from "./visit";

const reference = mixedTable(2000, 1);
const moved = reference.columns.map((column, index) =>
  index % 2 ? column : { ...column, values: column.values.map((value) => value + 1) },
);
const report = checkDrift({
  reference,
  current: { ...reference, columns: moved },
  about: { model: "scene", version: 2, checkedAt: "2026-11-21T10:00:00Z" },
});
const earlier = { at: "2026-11-20T10:00:00Z", verdict: "ok", score: 0.1, drifted: 1, tested: 8 } as const;

let browser: Browser | undefined;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-report-"));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(["en", "fr"] as const)("the drift report in %s", (language) => {
  describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
    testInChromium.each([1280, 390])(
      "is for everybody at %d pixels, asks nobody for anything and does not run over its edge",
      async (width) => {
        const { page, broken, close } = await visit(await opened(), await pageOf(language), { language, theme, width });
        const asked: string[] = [];
        page.on("request", (request) => asked.push(request.url()));
        await page.reload();

        expect(await violations(page)).toEqual([]);
        expect(broken).toEqual([]);
        expect(asked).toEqual([page.url()]);
        const [wide, shown] = await page.locator("html").evaluate((root) => [root.scrollWidth, root.clientWidth]);
        expect(wide).toBeLessThanOrEqual(shown!);
        await close();
      },
    );
  });

  testInChromium("prints on paper, dark on white whatever the theme", async () => {
    const { page, close } = await visit(await opened(), await pageOf(language), { language, theme: "dark" });
    await page.emulateMedia({ media: "print" });
    const [paper, ink] = await page.locator("body").evaluate((body) => {
      const style = body.ownerDocument.defaultView!.getComputedStyle(body);
      return [style.backgroundColor, style.color];
    });

    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
    expect(brightness(paper!)).toBeGreaterThan(0.9);
    expect(brightness(ink!)).toBeLessThan(0.3);
    await close();
  });
});

async function opened(): Promise<Browser> {
  browser ??= await openChromium();
  return browser;
}

async function pageOf(language: "en" | "fr"): Promise<string> {
  const file = join(folder, `${language}.html`);
  await writeFile(file, driftHtml(report, { language, history: [earlier, driftPoint(report, 2)!] }));
  return pathToFileURL(file).href;
}

/** Of `rgb(17, 22, 25)`: 0 is black. Transparent is the paper. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0, alpha = 1] = colour.match(/[\d.]+/g)!.map(Number);
  return alpha === 0 ? 1 : (red + green + blue) / 765;
}
