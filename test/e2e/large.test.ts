import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { CHROMIUM, openChromium, testInChromium } from "./chromium";
import { serveManyCells, serveManyRuns } from "./serveMany";
import { goTo, settled, signInAs, visit } from "./visit";

const { url, users } = inject("console") ?? { url: "", users: undefined! };
const MANY = 10_000;

let browser: Browser;
beforeAll(async () => {
  if (CHROMIUM !== undefined) browser = await openChromium();
});
afterAll(() => browser?.close());

describe("ten thousand", () => {
  testInChromium("runs are scrolled to their end, with a hundred rows drawn at most, and filtered", async () => {
    const { page, broken, close } = await visit(browser, url);
    await signInAs(page, users.user);
    await serveManyRuns(page, MANY);

    await goTo(page, "/runs/scene?flat=1");
    const table = page.locator("section.runs");
    for (let asked = 0; asked < 60 && !(await page.getByText(`10,000 of 10,000`).count()); asked++) {
      await table.evaluate((box) => box.scrollTo(0, box.scrollHeight));
      await settled(page);
    }
    await table.evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await table.getByText("run-00001", { exact: true }).waitFor();
    const drawn = await table.locator("tbody tr").count();
    await page.locator("form input").first().fill("metrics.f1 > 0.7");
    await page.locator("form button[type=submit]").first().click();
    await settled(page);

    expect(drawn).toBeLessThan(100);
    expect(await page.locator("main h1").innerText()).toMatch(/^5,960 |^5 960 |5,9/);
    expect(broken).toEqual([]);
    await close();
  });

  testInChromium("hexagons are drawn as a few paths, and what lies under the pointer is said", async () => {
    const { page, broken, close } = await visit(browser, url);
    await signInAs(page, users.user);
    await serveManyCells(page, MANY);

    await goTo(page, "/map?by=cell&resolution=6");
    const map = page.locator(".zonemap svg[role=application]");
    await map.locator("path.zonemap__cells").first().waitFor();
    const cells = await map.locator("path.zonemap__cells").count();
    await map.hover();
    await page
      .locator("#zone-at")
      .getByText(/Hexagon .*accidents severe/)
      .waitFor();

    expect(cells).toBeLessThan(10);
    expect(broken).toEqual([]);
    await close();
  });
});
