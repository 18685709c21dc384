import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { CHROMIUM, openChromium, testInChromium } from "./chromium";
import { goTo, signInAs, violations, visit } from "./visit";

const { url, users } = inject("console") ?? { url: "", users: undefined! };
const A_TRAINING = 170_000;

let browser: Browser;
beforeAll(async () => {
  if (CHROMIUM !== undefined) browser = await openChromium();
});
afterAll(() => browser?.close());

describe("an operator", () => {
  testInChromium(
    "starts a training, stops it with a reason that everybody reads, and lets it go on to its end",
    async () => {
      const { page, broken, close } = await visit(browser, url);
      await signInAs(page, users.operator);
      const button = (name: string) => page.locator("main .title").getByRole("button", { name });
      const confirm = (name: string) => page.locator("dialog").getByRole("button", { name }).click();
      const note = page.locator("main .note");

      await goTo(page, "/pipelines?start");
      await page.locator("dialog").getByLabel("boosting", { exact: true }).check();
      await confirm("Start the training");
      await button("Stop the training").click();
      await page.locator("#cancel-reason").fill("wrong season: taken too early");
      await confirm("Stop the training");
      await page.getByRole("heading", { name: "The training was stopped" }).waitFor();
      const stopped = new URL(page.url()).pathname;
      const said = await note.innerText();
      const offered = await page.locator("main .title").getByRole("button").allInnerTexts();
      await page.locator("tr.sel").getByText("Stopped").waitFor();
      await page.getByRole("button", { name: "FR, français" }).click();
      const french = await note.innerText();
      const found = await violations(page);
      await page.getByRole("button", { name: "EN, English" }).click();

      await button("Go on where it ended").click();
      await confirm("Go on where it ended");
      await page.getByRole("heading", { name: "The training succeeded" }).waitFor();

      expect(said).toMatch(/Stopped by operator\s+wrong season: taken too early\s+What was done is kept/);
      expect(offered).toEqual(["Go on where it ended", "Start a training"]);
      expect(french).toMatch(/Arrêté par operator\s+wrong season: taken too early\s+Ce qui était fait est gardé/);
      expect(found).toEqual([]);
      expect(await note.count()).toBe(0);
      expect(new URL(page.url()).pathname).toBe(stopped);
      expect(await page.locator("main .title").getByRole("button").allInnerTexts()).toEqual(["Start a training"]);
      expect(broken).toEqual([]);
      await close();
    },
    A_TRAINING,
  );

  testInChromium("reads beside each alarm what to do about it, on a phone and in French too", async () => {
    const { page, broken, close } = await visit(browser, url, { language: "fr", width: 390 });
    await signInAs(page, users.operator);

    await page.locator("#alarms summary").first().click();
    const alarm = page
      .locator("#alarms tr", { hasText: "Pas de contrôle de dérive" })
      .or(page.locator("#alarms tr", { hasText: "API lente" }));
    const row = await alarm.first().innerText();
    await alarm.first().getByRole("link", { name: "Que faire" }).click();
    await page.getByRole("heading", { name: "What it means" }).waitFor();
    await page.locator("main section", { hasText: "Ces alarmes à présent" }).locator("tbody tr").first().waitFor();
    const title = await page.locator("main h1").innerText();
    const english = await page.locator("main [lang=en] h2").count();

    expect(row).toMatch(/il y a|maintenant/);
    expect(row).toMatch(/seuil/);
    expect(title).toMatch(/^Que faire/);
    expect(english).toBe(1);
    expect(await violations(page)).toEqual([]);
    expect(broken).toEqual([]);
    await close();
  });
});
