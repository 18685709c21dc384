import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { CHROMIUM, openChromium, testInChromium } from "./chromium";
import { goTo, signInAs, visit } from "./visit";

const { url, users } = inject("console") ?? { url: "", users: undefined! };
const HOURS = /by day of the week and hour/;

let browser: Browser;
beforeAll(async () => {
  if (CHROMIUM !== undefined) browser = await openChromium();
});
afterAll(() => browser?.close());

describe("a chart", () => {
  testInChromium("is one tab stop: arrows move between its points, which say their numbers, and Escape leaves", async () => {
    const { page, broken, close } = await visit(browser, url);
    await signInAs(page, users.user);
    await goTo(page, "/map");
    const chart = page.getByRole("img", { name: HOURS });
    const said = chart.locator("xpath=following-sibling::*[@aria-live]");
    const tip = chart.locator("[aria-label=tip] text");

    await chart.focus();
    await page.keyboard.press("ArrowRight");
    const first = await said.innerText();
    await page.keyboard.press("ArrowRight");
    const second = await said.innerText();
    await page.keyboard.press("ArrowDown");
    const below = await said.innerText();
    const shown = await tip.count();
    await page.keyboard.press("Escape");

    expect([first, second, below].map((text) => text.match(/^\w+, \d+ h/)?.[0])).toEqual(["Monday, 0 h", "Monday, 1 h", "Tuesday, 1 h"]);
    expect([shown, await tip.count()]).toEqual([1, 0]);
    expect(broken).toEqual([]);
    await close();
  });

  testInChromium("is drawn at the width that it has, so that its letters keep their size", async () => {
    const { page, close } = await visit(browser, url);
    await signInAs(page, users.user);
    await goTo(page, "/map");
    const chart = page.getByRole("img", { name: HOURS });
    const wide = await chart.boundingBox();

    await page.setViewportSize({ width: 390, height: 900 });
    const drawn = async () => Number(await chart.locator("svg").first().getAttribute("width"));
    await expect.poll(drawn).toBeLessThan(390);

    const narrow = await chart.boundingBox();
    expect(Math.round(narrow!.width)).toBe(await drawn());
    expect(narrow!.height).toBe(wide!.height);
    await close();
  });

  testInChromium("whose code does not come says so in its place, and the page stays", async () => {
    const { page, close } = await visit(browser, url);
    await page.route("**/assets/marks-*.js", (route) => route.abort());
    await signInAs(page, users.user);

    await goTo(page, "/map");

    await page.getByText("The chart could not be loaded").first().waitFor();
    expect(await page.locator("table.tb").count()).toBeGreaterThan(0);
    await close();
  });
});
