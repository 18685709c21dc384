import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { SECTIONS } from "@vigie/console/src/screens/sections";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { callApi, signIn } from "../../infra/local/callApi";
import { ROOT } from "../testCloud";
import { CHROMIUM, openChromium, testInChromium } from "./chromium";
import { goTo, settled, signInAs, visit } from "./visit";

const ROLES = ["user", "operator", "admin"] as const;
const RANK = { user: 0, operator: 1, admin: 2 } as const;
const FIRST_LOAD_BYTES = 200_000;

const { url, users, apiUrl } = inject("console") ?? { url: "", users: undefined!, apiUrl: "" };
let browser: Browser;

beforeAll(async () => {
  if (CHROMIUM !== undefined) browser = await openChromium();
});
afterAll(() => browser?.close());

describe("the first load", () => {
  testInChromium("stays below 200 kB of compressed JavaScript", async () => {
    const { page, close } = await visit(browser, "about:blank");
    const scripts: string[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.push(new URL(response.url()).pathname);
    });

    await page.goto(url, { waitUntil: "networkidle" });
    await signInAs(page, users.user);
    await settled(page);

    const bytes = scripts.map((path) => gzipSync(readFileSync(join(ROOT, "packages/console/dist", path))).length);
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(FIRST_LOAD_BYTES);
    await close();
  });

  testInChromium("brings no inline script and nothing from elsewhere", async () => {
    const { page, close } = await visit(browser, "about:blank");
    const answers: { url: string; headers: Record<string, string> }[] = [];
    page.on("response", (response) => answers.push({ url: response.url(), headers: response.headers() }));

    await page.goto(url, { waitUntil: "networkidle" });

    expect(answers.filter((answer) => !answer.url.startsWith(url) && !answer.url.startsWith("data:"))).toEqual([]);
    expect(answers[0]!.headers["content-security-policy"]).toContain("default-src 'self'");
    expect(readdirSync(join(ROOT, "packages/console/dist"))).toContain("index.html");
    await close();
  });
});

describe("signing in", () => {
  testInChromium("is refused in words with a wrong password, and the name is kept", async () => {
    const { page, close } = await visit(browser, url);

    await page.locator("#username").fill(users.user.username);
    await page.locator("#password").fill("wrong");
    await page.locator("form button[type=submit]").click();

    await page.locator("[role=alert]").waitFor();
    expect(await page.locator("#username").inputValue()).toBe(users.user.username);
    expect(await page.locator("#password").isVisible()).toBe(true);
    await close();
  });

  testInChromium.each(ROLES)("shows the sections that a %s may see", async (role) => {
    const { page, close } = await visit(browser, url);

    await signInAs(page, users[role]);

    const shown = await page.locator("nav.nav a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(shown).toEqual(SECTIONS.filter((section) => RANK[section.role] <= RANK[role]).map(({ path }) => path));
    await close();
  });
});

describe("the champion", () => {
  testInChromium("is moved and rolled back by an administrator, with a reason, through the page", async () => {
    const before = await champion();
    const other = before === 1 ? 2 : 1;
    const { page, broken, close } = await visit(browser, url);
    await signInAs(page, users.admin);

    await goTo(page, `/models/scene/versions/${other}`);
    await page.getByRole("button", { name: "Let it serve…" }).click();
    await page.locator("dialog textarea").fill("Tried end to end");
    await page.getByRole("button", { name: `Promote v${other}` }).click();
    await page.getByRole("button", { name: `Roll back v${other} → v${before}…` }).waitFor();
    const promoted = await champion();
    await page.getByRole("button", { name: `Roll back v${other} → v${before}…` }).click();
    await page.locator("dialog textarea").fill("And back again");
    await page
      .locator("dialog")
      .getByRole("button", { name: `Roll back v${other} → v${before}` })
      .click();
    await page.locator("dialog").waitFor({ state: "detached" });

    expect(promoted).toBe(other);
    expect(await champion()).toBe(before);
    expect(broken).toEqual([]);
    await close();
  });

  testInChromium("cannot be moved by a user, to whom no such button is shown", async () => {
    const { page, close } = await visit(browser, url);
    await signInAs(page, users.user);

    await goTo(page, "/models/scene/versions/2");

    expect(await page.getByRole("button", { name: /serve|Roll back|Approve|Reject|Hide/ }).count()).toBe(0);
    await close();
  });
});

/** The champion as the registry has it now; `/v1/health` may tell of an earlier one for up to a minute. */
async function champion(): Promise<number | undefined> {
  const model = await callApi<{ aliases: Record<string, number> }>(apiUrl, "/v1/models/scene", { token: await signIn(apiUrl, users.user) });
  return model.aliases.champion;
}
