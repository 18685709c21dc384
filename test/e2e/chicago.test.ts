import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { CHROMIUM, openChromium, testInChromium } from "./chromium";
import { trainChicago } from "./trainChicago";
import { goTo, settled, signInAs, violations, visit } from "./visit";

const stage = inject("console");
const A_TRAINING = 170_000;

let browser: Browser;
let folder: string;
beforeAll(async () => {
  if (CHROMIUM === undefined) return;
  browser = await openChromium();
  folder = await mkdtemp(join(tmpdir(), "vigie-chicago-"));
});
afterAll(async () => {
  await browser?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

describe("Chicago", () => {
  testInChromium(
    "whose file names no places says so in place of the hexagons, and is counted by hour and light all the same",
    async () => {
      await trainChicago(stage!, folder, { places: false });
      const { page, broken, close } = await visit(browser, stage!.url);
      await signInAs(page, stage!.users.user);

      await chooseChicago(page);
      const said = await page.locator("main").innerText();

      expect(said).toContain("None of these accidents has coordinates");
      expect(said).not.toMatch(/NaN|undefined|could not be shown/);
      expect(await page.getByRole("img", { name: /by day of the week and hour/ }).count()).toBe(1);
      expect(await violations(page)).toEqual([]);
      expect(broken).toEqual([]);
      await close();
    },
    A_TRAINING,
  );

  testInChromium(
    "is a dataset of its own on the map, with hexagons, filters and words of its own",
    async () => {
      await trainChicago(stage!, folder, { places: true });
      const { page, broken, close } = await visit(browser, stage!.url);
      await signInAs(page, stage!.users.user);

      await chooseChicago(page);
      const title = await page.locator("main h1").innerText();
      const cells = await page.locator("path.zonemap__cells").count();
      const map = page.locator(".zonemap svg[role=application]");
      await map.focus();
      await page.keyboard.press("ArrowDown");
      const zone = await page.locator("#zone-at").innerText();
      const sum = page.locator(".sentence .sum");
      const all = await sum.innerText();
      await page.getByRole("button", { name: /^Light:/ }).click();
      await page.locator(".token__list label", { hasText: /dark/i }).first().click();
      await page.waitForURL(/lum=/);
      await settled(page);
      const dark = await sum.innerText();

      expect(title).toMatch(/Among [\d,]+ hexagons the severe share goes from|No place stands out/);
      expect(cells).toBeGreaterThan(0);
      expect(zone).toMatch(/Hexagon .*accidents severe/);
      expect(await page.getByRole("button", { name: /^(Department|Vehicles involved):/ }).count()).toBe(0);
      expect(await page.locator("main").innerText()).not.toMatch(/NaN|undefined|could not be shown|BAAC|hospital/);
      expect(dark).not.toBe(all);
      expect(await violations(page)).toEqual([]);
      expect(broken).toEqual([]);
      await close();
    },
    A_TRAINING,
  );

  testInChromium("is predicted by its own model, whose form asks what Chicago writes down", async () => {
    const { page, broken, close } = await visit(browser, stage!.url);
    await signInAs(page, stage!.users.user);
    await goTo(page, "/predict");

    await page.locator("label", { hasText: "Model" }).locator("select").selectOption("chi9");
    await page.waitForURL(/contract=chi9/);
    await settled(page);
    const form = await page.locator("form").innerText();
    await page.getByRole("button", { name: "Severe", exact: true }).first().click();
    await page.locator("form button[type=submit]").click();
    await page.locator("#result .verdict").waitFor();
    const result = await page.locator("#result").innerText();

    expect(form).not.toMatch(/Department|Built-up/i);
    expect(form).toMatch(/Weather|speed/i);
    expect(result).toContain("chi9 v");
    expect(result).toMatch(/\d+\s?%/);
    expect(result).toContain("somebody is hurt or a vehicle has to be towed");
    expect(await violations(page)).toEqual([]);
    expect(broken).toEqual([]);
    await close();
  });
});

async function chooseChicago(page: Page): Promise<void> {
  await goTo(page, "/map");
  await page.getByRole("button", { name: /^Dataset:/ }).click();
  await page.locator(".token__list label", { hasText: "Chicago" }).click();
  await page.waitForURL(/dataset=chicago/);
  await settled(page);
}
