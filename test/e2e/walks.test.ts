import { SECTIONS } from "@vigie/console/src/screens/sections";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { callApi, signIn } from "../../infra/local/callApi";
import { CHROMIUM, openChromium, testInChromium } from "./chromium";
import { PLACES, type Place, placesOf } from "./places";
import { goTo, settled, signInAs, visit } from "./visit";

const { url, users, apiUrl } = inject("console") ?? { url: "", users: undefined!, apiUrl: "" };
const ROLES = ["user", "operator", "admin"] as const;

/** What only some may press, as far as it changes something for others. */
const GUARDED = {
  operator: /^(Start a training|Check now|Stop the training|Turn (on|off)|Approve…|Reject…|Put the tag on)/,
  admin: /^(Let it serve…|Make it the challenger…|Roll back|Hide…|Restore…|Simulate|Make an account|Make a key)/,
};
/** Requests of each that the server refuses to whoever is less, sent with the token of the page. */
const FORBIDDEN = {
  operator: { method: "PUT", path: "/v1/schedules/drift-hourly", body: { enabled: true } },
  admin: { method: "POST", path: "/v1/models/scene/rollback", body: { expected: 1, reason: "not mine to do" } },
} as const;

let browser: Browser;
let places: Readonly<Record<string, Place>>;
beforeAll(async () => {
  if (CHROMIUM === undefined) return;
  browser = await openChromium();
  places = await placesOf(apiUrl, users);
});
afterAll(() => browser?.close());

describe.each(ROLES)("a %s", (role) => {
  testInChromium("walks every screen: none is blank, breaks or fails, and nothing is offered that is not theirs to do", async () => {
    const { page, broken, close } = await visit(browser, url);
    await signInAs(page, users[role]);
    const failing: string[] = [];
    const offered = new Set<string>();

    for (const name of PLACES) {
      await goTo(page, places[name]!.path);
      const main = await page.locator("main").innerText();
      const failed = await page.locator("main .note--danger").count();
      if (main.trim().length < 10 || failed > 0 || /NaN|undefined|could not be shown/.test(main))
        failing.push(`${name}: ${main.slice(0, 200)}`);
      for (const text of await page.locator("main button").allInnerTexts()) offered.add(text.trim());
    }

    expect(failing).toEqual([]);
    expect(broken).toEqual([]);
    const theirs = { user: [], operator: [GUARDED.operator], admin: [GUARDED.operator, GUARDED.admin] }[role];
    const guarded = [...offered].filter((text) => GUARDED.operator.test(text) || GUARDED.admin.test(text));
    expect(guarded.filter((text) => !theirs.some((pattern) => pattern.test(text)))).toEqual([]);
    for (const pattern of theirs) expect(guarded.filter((text) => pattern.test(text))).not.toEqual([]);
    await close();
  });

  testInChromium("is refused by the server what the page does not offer", async () => {
    const token = await signIn(apiUrl, users[role]);
    const others = { user: ["operator", "admin"], operator: ["admin"], admin: [] } as const;
    for (const needed of others[role]) {
      const { method, path, body } = FORBIDDEN[needed];
      const response = await fetch(`${apiUrl}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      expect([path, response.status]).toEqual([path, 403]);
    }
  });
});

describe("the links", () => {
  testInChromium("of every screen lead to a screen", async () => {
    const { page, close } = await visit(browser, url);
    await signInAs(page, users.admin);
    const from = new Map<string, string>();
    for (const name of PLACES.filter((each) => each !== "an address that leads nowhere")) {
      // From elsewhere: what was opened on a screen stays open on its own address.
      await goTo(page, "/nowhere");
      await goTo(page, places[name]!.path);
      await places[name]!.open?.(page);
      const hrefs = await page.locator("main a[href^='/']").evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
      for (const href of hrefs) if (!from.has(kindOf(href))) from.set(kindOf(href), href);
    }

    const lost: string[] = [];
    for (const href of from.values()) {
      await goTo(page, href);
      const title = await page.locator("main h1").first().innerText();
      const failed = await page.locator("main .note--danger").count();
      if (/There is no such page|nothing here/i.test(title) || failed > 0) lost.push(`${href}: ${title}`);
    }

    expect(from.size).toBeGreaterThan(SECTIONS.length);
    expect(lost).toEqual([]);
    await close();
  });
});

/** An address without what names one of many: one link of each kind is followed. */
function kindOf(href: string): string {
  return href.replace(/\?.*$/, (query) => [...new URLSearchParams(query).keys()].sort().join("&")).replace(/[^/]*\d[^/]*/g, "*");
}

describe("the keyboard", () => {
  testInChromium("reaches content first by the skip link, moves on the map, and predicts by Ctrl Enter", async () => {
    const { page, close } = await visit(browser, url);
    await page.locator("#username").waitFor();
    await page.keyboard.press("Tab");
    const skip = await focused(page);
    await signInAs(page, users.user);
    await goTo(page, "/map");
    await page.locator(".zonemap svg[role=application]").focus();
    await page.keyboard.press("ArrowDown");
    const first = await page.locator("#zone-at").innerText();
    await page.keyboard.press("ArrowDown");
    const second = await page.locator("#zone-at").innerText();
    await page.keyboard.press("Enter");
    await page.waitForURL(/dep=/);

    await goTo(page, "/predict");
    await page.keyboard.press("Control+Enter");
    await page.locator("#result .verdict").waitFor();

    expect(first).toMatch(/\d/);
    expect(second).not.toBe(first);
    expect(skip).toContain("Skip to the content");
    await close();
  });
});

describe("the dispatcher", () => {
  testInChromium("presses the place, is suggested the light, compares two scenarios, says what happened and asks again", async () => {
    const { page, broken, close } = await visit(browser, url);
    await signInAs(page, users.user);
    await goTo(page, "/predict");

    await page.locator("input[type=datetime-local]").fill("2026-07-14T14:30");
    await page.locator(".mapbox__press").click();
    const place = await page.locator(".mapbox__press").getAttribute("aria-label");
    const light = await page
      .locator("form")
      .getByText(/suggested|deduced/i)
      .count();
    await page.locator("form button[type=submit]").click();
    await page.locator("#result .verdict").waitFor();
    const unknowns = await page.locator("#result").innerText();
    await page.getByRole("button", { name: "Severe", exact: true }).first().click();
    await page.getByRole("button", { name: "Add as scenario B" }).click();
    await page.getByRole("heading", { name: /What if/ }).waitFor();
    await page.locator("form button[type=submit]").click();
    await page.getByRole("heading", { name: /What if/ }).waitFor({ state: "detached" });
    await page.locator("#result label", { hasText: /^Severe$/ }).click();
    await page.getByText("Recorded with this prediction.").waitFor();

    await goTo(page, "/predict/history");
    const entries = await page.locator("main tbody tr").count();
    await page.getByRole("link", { name: "Ask again" }).first().click();
    await page.waitForURL(/\/predict\?/);
    await settled(page);

    expect(place).toMatch(/point at/);
    expect(light).toBeGreaterThan(0);
    expect(unknowns).toMatch(/Not known/);
    expect(entries).toBeGreaterThan(1);
    expect(await page.locator("form .seg input:checked").count()).toBeGreaterThan(2);
    expect(broken).toEqual([]);
    await close();
  });
});

describe("an operator", () => {
  testInChromium("turns a schedule off and on, and puts a tag on a run and takes it off", async () => {
    const { page, broken, close } = await visit(browser, url);
    await signInAs(page, users.operator);

    await goTo(page, "/pipelines");
    await page.getByRole("button", { name: "Turn off drift-still-high" }).click();
    await page.getByRole("button", { name: "Turn on drift-still-high" }).click();
    await page.getByRole("button", { name: "Turn off drift-still-high" }).waitFor();
    await goTo(page, places["a run"]!.path);
    await page.locator("#tag-name").fill("reviewed");
    await page.locator("#tag-value").fill("end to end");
    await page.getByRole("button", { name: "Put the tag on" }).click();
    await page.getByRole("button", { name: "Take off reviewed" }).click();
    await page.getByRole("button", { name: "Take off reviewed" }).waitFor({ state: "detached" });

    expect(await page.locator("main .note--danger").count()).toBe(0);
    expect(broken).toEqual([]);
    await close();
  });
});

describe("an administrator", () => {
  testInChromium("makes a key that is shown once and lets in, and an account that signs in; both are ended", async () => {
    const { page, broken, close } = await visit(browser, url);
    await signInAs(page, users.admin);
    const name = `end-to-end-${Date.now()}`;
    const password = `Vigie!${Date.now()}x`;

    await goTo(page, "/people");
    await page.getByRole("button", { name: "Make a key" }).first().click();
    await page.locator("#key-name").fill(name);
    await page.locator("dialog").getByRole("button", { name: "Make a key" }).click();
    const key = await page.locator("#made-key").inputValue();
    await page.getByRole("button", { name: "I have kept it" }).click();
    const let_in = await fetch(`${apiUrl}/machine/v1/models`, { headers: { "x-api-key": key } });
    const shown = await page.locator("main").innerText();
    await page
      .locator("tr", { hasText: name })
      .getByRole("button", { name: /Revoke/ })
      .click();
    await page
      .locator("tr", { hasText: name })
      .getByText(/Revoked/i)
      .waitFor();

    await page.getByRole("button", { name: "Make an account" }).click();
    await page.locator("#new-name").fill(name);
    await page.locator("dialog input[type=password]").fill(password);
    await page.locator("dialog input[type=checkbox]").first().uncheck();
    await page.locator("dialog").getByRole("button", { name: "Make an account" }).click();
    await page.locator("dialog").waitFor({ state: "detached" });
    const token = await signIn(apiUrl, { username: name, password }).catch(() => undefined);
    await page
      .locator("tr", { hasText: name })
      .getByRole("button", { name: /Delete/ })
      .click();
    await page
      .locator("dialog")
      .getByRole("button", { name: /Delete/ })
      .click();
    await page
      .locator("tr", { hasText: name })
      .filter({ hasText: /password|Active/ })
      .waitFor({ state: "detached" });

    expect(let_in.status).toBe(200);
    expect(shown).not.toContain(key);
    expect(typeof token).toBe("string");
    expect(broken).toEqual([]);
    await close();
  });

  testInChromium("asks what answered at a time", async () => {
    const { page, close } = await visit(browser, url);
    await signInAs(page, users.admin);
    const { aliases } = await callApi<{ aliases: { champion: number } }>(apiUrl, "/v1/models/scene", {
      token: await signIn(apiUrl, users.user),
    });

    await goTo(page, "/models/scene");
    const now = new Date(Date.now() + 60_000).toISOString().slice(0, 16);
    await page.locator("main input[type=datetime-local]").fill(now);
    await page.locator("main [role=status]", { hasText: `answered by v${aliases.champion}` }).waitFor();

    await close();
  });
});

async function focused(page: Page): Promise<string> {
  return page.locator("body").evaluate((body) => body.ownerDocument.activeElement?.textContent ?? "");
}
