import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { callApi, signIn } from "../../infra/local/callApi";
import { CHROMIUM, openChromium, testInChromium } from "./chromium";
import { goTo, signInAs, visit } from "./visit";

const { url, users, apiUrl } = inject("console") ?? { url: "", users: undefined!, apiUrl: "" };

type Aliases = { champion: number; challenger?: number };

let browser: Browser;
let champion: number;
let spare: number;

beforeAll(async () => {
  if (CHROMIUM === undefined) return;
  browser = await openChromium();
  const { aliases, versions } = await model();
  champion = aliases.champion;
  spare = versions.find(({ version }) => version !== champion)!.version;
});
afterAll(() => browser?.close());

describe("two administrators at once", () => {
  testInChromium("promote the same version: the second is told that it serves already, and the reason stays", async () => {
    const [slow, quick] = await Promise.all([visit(browser, url), visit(browser, url)]);
    await Promise.all([signInAs(slow.page, users.admin), signInAs(quick.page, users.admin)]);
    for (const [{ page }, reason] of [
      [slow, "Better at night, as the analysts say"],
      [quick, "I was quicker"],
    ] as const) {
      await goTo(page, `/models/scene/versions/${spare}`);
      await page.getByRole("button", { name: "Let it serve…" }).click();
      await page.locator("dialog textarea").fill(reason);
    }

    await quick.page.getByRole("button", { name: `Promote v${spare}` }).click();
    await quick.page.locator("dialog").waitFor({ state: "detached" });
    const answered = slow.page.waitForResponse((response) => response.url().endsWith("/aliases/champion"));
    await slow.page.getByRole("button", { name: `Promote v${spare}` }).click();
    const refused = await answered;
    const said = await slow.page.locator("dialog .note--warn").innerText();
    await slow.page.getByText("The page has been read again").waitFor();
    const kept = await slow.page.locator("dialog textarea").inputValue();
    const button = await slow.page.getByRole("button", { name: `Promote v${spare}` }).isDisabled();
    await slow.page.getByRole("button", { name: "Leave it as it is" }).click();
    const title = await slow.page.locator("main h1").innerText();
    await back();

    expect(refused.status()).toBe(409);
    expect(said).toContain("Something changed meanwhile");
    expect(kept).toBe("Better at night, as the analysts say");
    expect(button).toBe(true);
    expect(title).toBe(`v${spare} serves every prediction`);
    expect([...slow.broken, ...quick.broken]).toEqual([]);
    await Promise.all([slow.close(), quick.close()]);
  });
});

describe("a challenger", () => {
  testInChromium("is named, answers a share beside its shadow, which everybody sees, and is let go again", async () => {
    const { page, broken, close } = await visit(browser, url);
    const reader = await visit(browser, url);
    await Promise.all([signInAs(page, users.admin), signInAs(reader.page, users.user)]);

    if ((await model()).aliases.challenger !== spare) {
      await goTo(page, `/models/scene/versions/${spare}`);
      await page.getByRole("button", { name: "Make it the challenger…" }).click();
      await page.locator("dialog textarea").fill("To be compared in the shadow");
      await page.getByRole("button", { name: `Make v${spare} the challenger` }).click();
      await page.locator("dialog").waitFor({ state: "detached" });
    }
    await goTo(page, "/models/scene");
    await page.locator("input[type=range]").fill("20");
    await page.getByLabel("It also scores the others in the shadow").check();
    await page.getByRole("button", { name: "Share requests like this" }).click();
    await page.getByText("Instances follow within 60 s").waitFor();
    await page.getByText(`v${spare} answers 20 % of the requests.`).waitFor();
    await goTo(reader.page, "/models/scene");
    const seen = await reader.page.locator("main").innerText();
    const offered = await reader.page.getByRole("button", { name: "Share requests like this" }).count();
    const set = await traffic();

    await page.locator("input[type=range]").fill("0");
    await page.getByRole("button", { name: "Share requests like this" }).click();
    await page.getByText(`v${spare} scores every request in the shadow`).waitFor();
    await page.getByLabel("It also scores the others in the shadow").uncheck();
    await page.getByRole("button", { name: "Share requests like this" }).click();
    await page.getByText(`The champion answers everything; v${spare} sees nothing.`).waitFor();
    const ended = await traffic();

    expect(seen).toContain(`v${spare} answers 20 % of the requests.`.replace(" %", "\u00a0%"));
    expect(offered).toBe(0);
    expect(set).toMatchObject({ challengerShare: 0.2, shadow: true });
    expect(ended).toMatchObject({ challengerShare: 0, shadow: false });
    expect([...broken, ...reader.broken]).toEqual([]);
    await Promise.all([close(), reader.close()]);
  });
});

async function model() {
  const token = await signIn(apiUrl, users.user);
  return callApi<{ aliases: Aliases; versions: { version: number }[] }>(apiUrl, "/v1/models/scene", { token });
}

async function traffic() {
  return callApi<object>(apiUrl, "/v1/models/scene/traffic", { token: await signIn(apiUrl, users.user) });
}

/** The champion of before serves again, as other tests expect it. */
async function back(): Promise<void> {
  const token = await signIn(apiUrl, users.admin);
  const body = { version: champion, expected: spare, reason: "As it was before the test" };
  await callApi(apiUrl, "/v1/models/scene/aliases/champion", { method: "PUT", token, body });
}
