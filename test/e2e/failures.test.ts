import { SECTIONS } from "@vigie/console/src/screens/sections";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject } from "vitest";
import { callApi, signIn } from "../../infra/local/callApi";
import type { LocalUser } from "../../infra/local/stage/stageFile";
import { CHROMIUM, openChromium, testInChromium } from "./chromium";
import { delay, intercept, rewrite } from "./intercept";
import { predictExample } from "./predictExample";
import { goTo, signInAs, type Visit, visit } from "./visit";

const { url, users, apiUrl } = inject("console") ?? { url: "", users: undefined!, apiUrl: "" };
const API = /^\/v1\/(?!auth)/;

let browser: Browser;
let opened: Visit;
/** A version of `scene` that does not serve. */
let spare: number;

beforeAll(async () => {
  if (CHROMIUM === undefined) return;
  browser = await openChromium();
  const token = await signIn(apiUrl, users.user);
  const model = await callApi<{ aliases: { champion: number }; versions: { version: number }[] }>(apiUrl, "/v1/models/scene", { token });
  spare = model.versions.find(({ version }) => version !== model.aliases.champion)!.version;
});
afterAll(() => browser?.close());
beforeEach(async () => {
  if (CHROMIUM === undefined) return;
  opened = await visit(browser, url);
  await signInAs(opened.page, users.admin);
});
afterEach(async () => {
  if (CHROMIUM === undefined) return;
  expect(opened.broken).toEqual([]);
  await opened.close();
});

const note = (kind: "danger" | "warn") => opened.page.locator(`main .note--${kind}, dialog .note--${kind}`).first();

describe("an API that is down", () => {
  testInChromium.each(SECTIONS.map(({ path }) => path))(
    "leaves no blank screen at %s, and the screen comes when it is up again",
    async (path) => {
      const { page } = opened;
      const up = await intercept(page, API, "down");
      await page.goto(`${url}${path}`);
      await signInAs(page, users.admin);

      await note("danger").waitFor();
      const failing = await page.locator("main").innerText();
      await up();
      await page.locator("main .note--danger").getByRole("button", { name: "Try now" }).first().click();
      // What is not tried again by hand is by itself.
      await note("danger").waitFor({ state: "detached", timeout: 60_000 });

      expect(failing).toContain("The service does not answer");
      expect(await page.locator("main h1").first().innerText()).not.toBe("");
    },
  );

  testInChromium("leaves what was there, with its time, when it cannot be renewed", async () => {
    const { page } = opened;
    await page.clock.install();
    await goTo(page, "/models");
    await goTo(page, "/pipelines");
    const before = await page.locator("main h1").innerText();

    await intercept(page, API, "down");
    await page.clock.fastForward(20_000);
    await note("warn").waitFor();

    expect(await note("warn").innerText()).toMatch(/Shown as of .*could not be renewed/);
    expect(await page.locator("main h1").innerText()).toBe(before);
  });

  testInChromium("keeps what was typed when a prediction cannot be made, and makes it afterwards", async () => {
    const { page } = opened;
    await goTo(page, "/predict");
    const up = await intercept(page, "/v1/predictions", "down");
    await page.getByRole("button", { name: "Severe", exact: true }).first().click();
    const typed = new URL(page.url()).search;

    await page.locator("form button[type=submit]").click();
    await note("danger").waitFor();
    const said = await note("danger").innerText();
    await up();
    await page.locator("form button[type=submit]").click();
    await page.locator("#result .verdict").waitFor();

    expect(said).toContain("What you typed is kept.");
    expect(new URL(page.url()).search).toBe(typed);
    expect(await page.locator("main .note--danger").count()).toBe(0);
  });

  testInChromium("does not blank the screen whose code cannot be loaded, which comes when it is tried again", async () => {
    const { page } = opened;
    await page.route(/\/assets\/Drift-.*\.js$/, (route) => route.abort("connectionrefused"));
    await page.locator('nav.nav a[href="/drift"]').click();
    await note("danger").waitFor();
    const title = await page.locator("main h1").innerText();

    await page.unroute(/\/assets\/Drift-.*\.js$/);
    await page.getByRole("button", { name: "Try now" }).click();

    expect(title).toBe("This screen did not come");
    await page.getByRole("heading", { name: "When the alarm is raised" }).waitFor();
  });
});

describe("an API that is slow", () => {
  testInChromium("says after five seconds what is awaited, and shows it when it has come", async () => {
    const { page } = opened;
    await delay(page, "/v1/models", 7000);

    await page.locator('nav.nav a[href="/models"]').click();
    await page.locator("main").getByText("Loading: Models…").nth(1).waitFor();
    await page.locator("main table").waitFor();

    expect(await page.locator("main h1").innerText()).toContain("serve");
  });
});

describe("a session", () => {
  testInChromium("that ran out is renewed silently, and the request is sent again", async () => {
    const { page } = opened;
    let refused = 0;
    await page.route("**/v1/models", (route) =>
      refused++ === 0 ? route.fulfill({ status: 401, json: { detail: "expired" } }) : route.fallback(),
    );

    await goTo(page, "/models");

    expect(refused).toBe(2);
    expect(await page.locator("main table").isVisible()).toBe(true);
    expect(await page.locator("dialog").count()).toBe(0);
  });

  testInChromium("that cannot be renewed asks for the password over the page, which keeps what was typed", async () => {
    const { page } = opened;
    await goTo(page, `/models/scene/versions/${spare}`);
    await page.getByRole("button", { name: "Let it serve…" }).click();
    await page.locator("dialog textarea").fill("A long reason that nobody wants to type twice");
    const [ends, endsToo] = await Promise.all([
      intercept(page, API, { status: 401, detail: "The token has expired." }),
      intercept(page, "/v1/auth/refresh", { status: 401, detail: "The session was revoked." }),
    ]);

    await page.getByRole("button", { name: `Promote v${spare}` }).click();
    const asked = page.getByRole("dialog", { name: "Your session has ended" });
    await asked.waitFor();
    const name = await page.locator("#username").inputValue();
    await Promise.all([ends(), endsToo()]);
    await page.locator("#password").fill(users.admin.password);
    await asked.locator("button[type=submit]").click();
    await asked.waitFor({ state: "detached" });

    expect(name).toBe(users.admin.username);
    expect(await page.locator("dialog textarea").inputValue()).toBe("A long reason that nobody wants to type twice");
    expect(await page.getByRole("button", { name: `Promote v${spare}` }).isEnabled()).toBe(true);
  });

  testInChromium("ends when its owner signs out: its refresh token renews nothing any more, another session's does", async () => {
    const { page } = opened;
    const elsewhere = await tokensOf("token", users.admin);
    const own = await signedOut(page, "Sign out");

    expect((await tokensOf("refresh", own)).status).toBe(401);
    expect((await tokensOf("refresh", elsewhere)).status).toBe(200);
    expect(await page.locator("dialog").count()).toBe(0);
  });

  testInChromium("ends with every other one of the account when its owner signs out on all devices", async () => {
    const { page } = opened;
    const elsewhere = await tokensOf("token", users.admin);
    // The emulator ends refresh tokens of earlier seconds.
    await page.waitForTimeout(1_000);
    const own = await signedOut(page, "Sign out on all devices");

    expect((await tokensOf("refresh", own)).status).toBe(401);
    expect((await tokensOf("refresh", elsewhere)).status).toBe(401);
  });
});

/** Signs out over the menu of the account. Answers the refresh token that was ended, when the answer is there. */
async function signedOut(page: Page, how: string): Promise<{ refresh_token: string }> {
  const revoked = page.waitForRequest("**/v1/auth/revoke");
  await page.getByRole("button", { name: users.admin.username }).click();
  await page.getByRole("button", { name: how, exact: true }).click();
  const request = await revoked;
  await request.response();
  await page.locator("#password").waitFor();
  return request.postDataJSON() as { refresh_token: string };
}

async function tokensOf(
  route: "token" | "refresh",
  { username, password, refresh_token }: Partial<LocalUser> & { refresh_token?: string },
) {
  const response = await fetch(`${apiUrl}/v1/auth/${route}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(route === "token" ? { username, password } : { refresh_token }),
  });
  return { status: response.status, ...((await response.json()) as { refresh_token?: string }) };
}

const REFUSALS = [
  { status: 403, detail: "This needs the group admin.", says: "Your role does not allow this." },
  { status: 409, detail: "v7 serves by now.", says: "Something changed meanwhile" },
  { status: 429, detail: "10 requests a minute.", says: "Too many requests. Wait a minute" },
  { status: 503, detail: "", says: "The service failed." },
] as const;

describe("a promotion", () => {
  testInChromium.each(REFUSALS)("that is refused with $status says why and keeps the reason", async ({ status, detail, says }) => {
    const { page } = opened;
    await goTo(page, `/models/scene/versions/${spare}`);
    await intercept(page, /\/aliases\/champion/, { status, detail, method: "PUT" });
    await page.getByRole("button", { name: "Let it serve…" }).click();
    await page.locator("dialog textarea").fill("Better at night");

    await page.getByRole("button", { name: `Promote v${spare}` }).click();
    const said = note(status === 409 ? "warn" : "danger");
    await said.waitFor();

    expect(await said.innerText()).toContain(says);
    expect(await said.innerText()).toContain(detail);
    expect(await page.locator("dialog textarea").inputValue()).toBe("Better at night");
  });
});

describe("a prediction", () => {
  testInChromium.each([
    { name: "that is too large", answer: { status: 413, detail: "The body is larger than 1 MB." }, says: "It is too large to send." },
    { name: "that comes too often", answer: { status: 429, detail: "" }, says: "Too many requests." },
    { name: "that is cut off in the middle", answer: { body: '{"probability": 0.' }, says: "The answer was cut off or cannot be read." },
    { name: "that a gateway answers with a page", answer: { status: 502, body: "<h1>Bad Gateway</h1>" }, says: "The service failed." },
  ])("$name is said in words, and what was typed is kept", async ({ answer, says }) => {
    const { page } = opened;
    await goTo(page, "/predict");
    await predictExample(page);
    await page.locator("#result .figure").waitFor();
    const result = await page.locator("#result .figure").innerText();
    const typed = new URL(page.url()).search;
    await intercept(page, "/v1/predictions", answer);

    await page.locator("form button[type=submit]").click();
    await note("danger").waitFor();

    const said = await note("danger").innerText();
    expect(said).toContain(says);
    expect(said).not.toContain("<h1>");
    expect(new URL(page.url()).search).toBe(typed);
    expect(await page.locator("#result .figure").innerText()).toBe(result);
  });

  testInChromium("with an answer that the service cannot take marks its field", async () => {
    const { page } = opened;
    await goTo(page, "/predict");
    await page.getByRole("button", { name: "Severe", exact: true }).first().click();
    await intercept(page, "/v1/predictions", {
      status: 422,
      detail: "vma is no speed.",
      errors: [{ path: "features.vma", message: "is no speed" }],
    });

    await page.locator("form button[type=submit]").click();
    await note("danger").waitFor();

    expect(await note("danger").innerText()).toContain("vma is no speed.");
    expect(await page.locator("form .err").first().isVisible()).toBe(true);
  });
});

describe("data that lack something", () => {
  testInChromium("a version and a model without a metric are shown without", async () => {
    const { page } = opened;
    type Versions = { versions: { metrics: object }[] };
    await rewrite(page, "/v1/models/scene", (reply: Versions) => ({
      ...reply,
      versions: reply.versions.map((each) => ({ ...each, metrics: {} })),
    }));
    await rewrite(page, `/v1/models/scene/versions/${spare}`, (reply: object) => ({ ...reply, metrics: {} }));

    await goTo(page, "/models/scene");
    const model = await page.locator("main").innerText();
    await goTo(page, `/models/scene/versions/${spare}`);
    const version = await page.locator("main").innerText();
    await goTo(page, "/");
    const overview = await page.locator("main").innerText();

    for (const text of [model, version, overview]) {
      expect(text).not.toMatch(/NaN|undefined|could not be shown/);
    }
    expect(version).toContain("This version has no figures.");
  });

  testInChromium("a dataset without coordinates says so in place of the hexagons", async () => {
    const { page } = opened;
    type Zones = { total: { accidents: number; severe: number }; zones: unknown[]; unplaced: object };
    await rewrite(page, /\/v1\/risk\/zones/, ({ total, ...reply }: Zones) => ({
      ...reply,
      total,
      zones: [],
      unplaced: { ...reply.unplaced, accidents: total.accidents, severe: total.severe },
    }));

    await goTo(page, "/map?by=cell");

    const said = await page.locator("main").innerText();
    expect(said).toContain("None of these accidents has coordinates");
    expect(said).not.toMatch(/NaN|undefined|could not be shown/);
  });

  testInChromium("a screen that breaks on what it is answered says so, and the others work", async () => {
    const { page } = opened;
    await rewrite(page, "/v1/models", () => ({ models: [{ name: "scene" }] }));

    await page.locator('nav.nav a[href="/models"]').click();
    await page.getByRole("heading", { name: "This screen could not be shown" }).waitFor();
    await page.locator('nav.nav a[href="/predict"]').click();

    await page.getByRole("heading", { name: "How severe is this accident likely to be?" }).waitFor();
    // It is shown, and told to whoever watches errors.
    expect(opened.broken.splice(0).join()).toContain("champion");
  });
});
