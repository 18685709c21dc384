import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { CHROMIUM, openChromium, testInChromium } from "./chromium";
import { goTo, signInAs, type Visit, type VisitOptions, visit } from "./visit";

const { url, users } = inject("console") ?? { url: "", users: undefined! };

let browser: Browser;
beforeAll(async () => {
  if (CHROMIUM !== undefined) browser = await openChromium();
});
afterAll(() => browser?.close());

const DIALOGS = [
  { path: "/people", name: "Make an account" },
  { path: "/people", name: "Make a key" },
  { path: "/people", name: "Delete operator" },
  { path: "/pipelines", name: "Start a training" },
] as const;

describe.each([1440, 390])("by keyboard, %i px wide", (width) => {
  testInChromium.each(DIALOGS)(
    "the dialog of $name takes the focus, keeps it, and gives it back when it is left",
    async ({ path, name }) => {
      const { page, close } = await admin({ width });
      await goTo(page, path);
      const opener = page.locator("main").getByRole("button", { name, exact: true }).first();
      await opener.focus();

      await page.keyboard.press("Enter");
      await page.locator("dialog[open]").waitFor();
      const outside: string[] = [];
      for (let stop = 0; stop < 40; stop++) {
        await page.keyboard.press("Tab");
        if (await page.locator("main :focus:not(dialog, dialog *)").count()) outside.push(await focused(page));
      }
      await page.keyboard.press("Escape");
      await page.locator("dialog[open]").waitFor({ state: "detached" });

      expect(outside).toEqual([]);
      expect(await opener.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
      await close();
    },
  );

  testInChromium("the focus goes to the content of another section, and stays on a tab of the same", async () => {
    const { page, close } = await admin({ width });
    await goTo(page, "/data");
    const section = await focused(page);
    await page.locator("main td a").first().focus();
    await page.keyboard.press("Enter");
    await page.locator("nav.tabs").waitFor();
    const opened = await focused(page);
    await page.locator("nav.tabs a").nth(1).focus();

    await page.keyboard.press("Enter");
    await page.waitForURL("**/profile");

    expect([section, opened, await focused(page)]).toEqual(["main", "main", "Profile"]);
    await close();
  });
});

testInChromium("the menu of a phone is left by Escape, gives way to what it leads to, and covers nothing that has the focus", async () => {
  const { page, close } = await admin({ width: 390 });
  const menu = page.locator(".menu-btn");
  const isOpen = () => menu.getAttribute("aria-expanded");
  await menu.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  const escaped = [await focused(page), await isOpen()];

  await page.keyboard.press("Enter");
  await page.locator('nav.nav a[href="/models"]').focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/models");
  const gone = [await focused(page), await isOpen()];
  await page.locator("main table a").first().waitFor();
  await menu.focus();
  await page.keyboard.press("Enter");
  await page.locator("main a").first().focus();

  expect(escaped).toEqual(["Menu", "false"]);
  expect(gone).toEqual(["main", "false"]);
  expect(await isOpen()).toBe("false");
  await close();
});

testInChromium("whoever's session has ended types their password where the focus is", async () => {
  const { page, close } = await admin({ width: 390 });
  await page.route(/\/v1\/(models|auth\/refresh)$/, (route) => route.fulfill({ status: 401, json: { detail: "expired" } }));

  await goToLate(page, "/models");
  await page.getByRole("dialog", { name: "Your session has ended" }).locator("#password").waitFor();

  expect(await page.locator("#password").evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
  await close();
});

async function admin(options: VisitOptions): Promise<Visit> {
  const opened = await visit(browser, url, options);
  await signInAs(opened.page, users.admin);
  return opened;
}

/** Where nothing settles: the screen waits for who left. */
async function goToLate(page: Page, path: string): Promise<void> {
  await page.locator(`nav.nav a[href="${path}"]`).evaluate((link) => (link as unknown as { click(): void }).click());
}

/** What has the focus, by its text; `main` for the content as a whole. */
function focused(page: Page): Promise<string> {
  return page
    .locator("html")
    .evaluate(({ ownerDocument: { activeElement } }) =>
      activeElement?.id === "main" ? "main" : (activeElement?.textContent ?? "").trim(),
    );
}
