import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { callApi, signIn } from "../../infra/local/callApi";
import { CHROMIUM, openChromium, testInChromium } from "./chromium";
import { goTo, signInAs, visit } from "./visit";

const { url, users, apiUrl } = inject("console") ?? { url: "", users: undefined!, apiUrl: "" };

/** What the alarm starts, small enough for a test. */
const QUICK = { candidates: [{ name: "boosting", family: "boosting", parameters: { trees: 40, learningRate: 0.2 } }] };
const A_TRAINING = 170_000;

/** How the loop was set before the test. */
let before: { mode: "retrain" | "advise"; request: object } | undefined;
let browser: Browser;
beforeAll(async () => {
  if (CHROMIUM !== undefined) browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  if (before === undefined) return;
  const token = await signIn(apiUrl, users.admin);
  await callApi(apiUrl, "/v1/drift/loop", { method: "PUT", token, body: before });
  await callApi(apiUrl, "/v1/drift/simulation", { method: "POST", token, body: {} });
});

describe("drift", () => {
  testInChromium(
    "is simulated by an administrator, found by a check, answered by a training, and ended",
    async () => {
      const { page, broken, close } = await visit(browser, url);
      const token = await signIn(apiUrl, users.admin);
      const { mode, request } = await callApi<NonNullable<typeof before>>(apiUrl, "/v1/drift/loop", { token });
      before = { mode, request };
      await callApi(apiUrl, "/v1/drift/loop", { method: "PUT", token, body: { mode: "retrain", request: QUICK } });
      await signInAs(page, users.admin);

      await goTo(page, "/drift");
      await page.locator("input[type=range]").fill("80");
      await page.getByRole("button", { name: "Simulate 80 % drift" }).click();
      await page.getByText("80 % noise, set by admin").waitFor();
      await page.getByRole("button", { name: "Check now" }).click();
      await page.getByText("End the simulation").nth(1).waitFor({ timeout: 60_000 });
      const title = await page.locator("main h1").innerText();
      const advice = await page.locator("main").innerText();

      const answered = page.locator(".feed li", { hasText: /Training started|Not again so soon|under way/ });
      while ((await answered.count()) === 0) {
        await goTo(page, "/");
        await goTo(page, "/drift");
      }
      const training = answered.first().getByRole("link");
      if ((await training.count()) > 0) {
        await training.click();
        await page.getByRole("heading", { name: /The training (succeeded|failed)/ }).waitFor({ timeout: A_TRAINING });
      }
      const ended = await page.locator("main").innerText();

      await goTo(page, "/drift");
      await page.getByRole("button", { name: "End the simulation" }).click();
      await page.getByText("Nothing is simulated").waitFor();

      expect(title).toMatch(/drifted/);
      expect(advice).toContain("Retrain, or find out what broke");
      expect(ended).toMatch(/alarm drift-score|Not again so soon|under way/);
      expect(broken).toEqual([]);
      await close();
    },
    2 * A_TRAINING,
  );

  testInChromium(
    "is checked on the newest data at once, and without waiting for the day's refresh",
    async () => {
      const { page, broken, close } = await visit(browser, url);
      await signInAs(page, users.operator);
      await goTo(page, "/drift");
      const report = page.locator(".foot code");
      const earlier = await report.innerText();

      await page.getByLabel("take the newest data first").check();
      await page.getByRole("button", { name: "Check now" }).click();
      await page.getByText("The newest data are read first").waitFor();
      await expect.poll(() => report.innerText(), { timeout: A_TRAINING }).not.toBe(earlier);

      expect(await report.innerText()).toMatch(/^refresh-\d{8}T/);
      expect(broken).toEqual([]);
      await close();
    },
    A_TRAINING,
  );

  testInChromium("cannot be simulated by an operator, who is told who can", async () => {
    const { page, close } = await visit(browser, url);
    await signInAs(page, users.operator);

    await goTo(page, "/drift");

    expect(await page.getByText("Only administrators can simulate drift.").isVisible()).toBe(true);
    expect(await page.locator("input[type=range]").count()).toBe(0);
    await close();
  });
});
