import { createHash, randomUUID } from "node:crypto";
import { consoleHeaders } from "@vigie/console/headers.mjs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject } from "vitest";
import { CHROMIUM, openChromium, testInChromium } from "./chromium";
import { settled, type Visit, visit } from "./visit";

const { url, users, apiUrl } = inject("console") ?? { url: "", users: undefined!, apiUrl: "" };

/** Cognito's page, which the emulator has not: what it is asked for and what it answers (RFC 6749, 7636), with tokens of the stage's pool. */
const COGNITO = { domain: "vigie-test.auth.example", clientId: "console" };

let browser: Browser;
let opened: Visit;
let cognito: Awaited<ReturnType<typeof actAsCognito>>;

beforeAll(async () => {
  if (CHROMIUM !== undefined) browser = await openChromium();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  if (CHROMIUM === undefined) return;
  opened = await visit(browser, "about:blank");
  cognito = await actAsCognito(opened.page.context());
});
afterEach(async () => {
  if (CHROMIUM === undefined) return;
  expect(opened.broken).toEqual([]);
  await opened.close();
});

describe("signing in through Cognito's own page", () => {
  testInChromium("comes back to the address that was asked for, with a code that only this page can use", async () => {
    const { page } = opened;
    await page.goto(`${url}/models/scene`);
    await signInThere(page);

    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/models/scene");
    expect(await page.locator("main h1").first().innerText()).not.toBe("Sign in");
    expect(cognito.asked).toEqual(["authorize", "token authorization_code"]);
  });

  testInChromium("renews there, and signing out ends the tokens and its session", async () => {
    const { page } = opened;
    await page.goto(`${url}/models`);
    await signInThere(page);
    const ends = await expireTokens(page);
    await page.locator('nav.nav a[href="/runs"]').click();
    await settled(page);
    await ends();

    await page.getByRole("button", { name: users.admin.username }).click();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.getByRole("button", { name: "Sign in" }).waitFor();

    expect(cognito.asked).toEqual(["authorize", "token authorization_code", "token refresh_token", "revoke", "logout"]);
  });

  testInChromium("says what Cognito refuses, and can be tried again", async () => {
    const { page } = opened;
    cognito.refuse("User is disabled.");
    await page.goto(`${url}/models`);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.locator("main .note--danger").waitFor();
    const said = await page.locator("main .note--danger").innerText();
    const address = page.url();
    cognito.refuse(undefined);
    await signInThere(page);

    expect(said).toContain("User is disabled.");
    expect(address).toBe(`${url}/models`);
    expect(await page.locator("main h1").first().innerText()).not.toBe("Sign in");
  });

  testInChromium("happens beside the page when a session has run out: what was typed is kept", async () => {
    const { page } = opened;
    await page.goto(`${url}/runs`);
    await signInThere(page);
    await page.locator("body").evaluate((body) => body.setAttribute("data-kept", "yes"));
    cognito.end();
    const ends = await expireTokens(page);
    await page.locator('nav.nav a[href="/models"]').click();
    const dialog = page.getByRole("dialog", { name: "Your session has ended" });
    await dialog.waitFor();
    await ends();

    const [beside] = await Promise.all([page.context().waitForEvent("page"), dialog.getByRole("button", { name: "Sign in" }).click()]);
    await dialog.waitFor({ state: "detached" });
    await settled(page);

    expect(await page.locator("body").getAttribute("data-kept")).toBe("yes");
    expect(new URL(page.url()).pathname).toBe("/models");
    await expect.poll(() => beside.isClosed()).toBe(true);
    expect(cognito.asked.slice(-2)).toEqual(["authorize", "token authorization_code"]);
  });
});

async function signInThere(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.locator("nav.nav a").first().waitFor();
  await settled(page);
}

/** Every answer of the API is 401 until what is answered is called, unless the token was renewed meanwhile. */
async function expireTokens(page: Page): Promise<() => Promise<void>> {
  let old: string | undefined;
  const matches = (address: URL) => address.pathname.startsWith("/v1/");
  await page.route(matches, (route) => {
    const { authorization } = route.request().headers();
    old ??= authorization;
    return authorization === old ? route.fulfill({ status: 401, json: { detail: "The token has expired." } }) : route.fallback();
  });
  return () => page.unroute(matches);
}

async function actAsCognito(context: BrowserContext) {
  const asked: string[] = [];
  const challenges = new Map<string, string>();
  let refusal: string | undefined;
  let ended = false;
  // As a page and not as a redirect: Playwright would not hand the request that follows one to the routes above.
  const back = (to: string, query: Record<string, string> = {}) => ({
    contentType: "text/html",
    body: `<script>location.replace(${JSON.stringify(`${to}?${new URLSearchParams(query)}`)})</script>`,
  });
  await context.route(
    (address) => address.origin === url && address.pathname === "/config.json",
    (route) => route.fulfill({ json: { stage: "test", cognito: COGNITO } }),
  );
  await context.route(
    (address) => address.origin === url && !address.pathname.includes(".") && !address.pathname.startsWith("/v1/"),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), ...consoleHeaders([`https://${COGNITO.domain}`]) } });
    },
  );
  await context.route(`https://${COGNITO.domain}/**`, async (route) => {
    const request = route.request();
    const { pathname, searchParams } = new URL(request.url());
    const form = new URLSearchParams(request.postData() ?? "");
    const json = (status: number, body: object) => route.fulfill({ status, json: body, headers: { "access-control-allow-origin": url } });
    asked.push([pathname.split("/").at(-1), form.get("grant_type")].filter(Boolean).join(" "));
    switch (pathname) {
      case "/oauth2/authorize": {
        const query = Object.fromEntries(searchParams);
        expect(query).toMatchObject({
          response_type: "code",
          client_id: COGNITO.clientId,
          redirect_uri: `${url}/`,
          code_challenge_method: "S256",
        });
        if (refusal !== undefined) {
          return route.fulfill(back(`${url}/`, { error: "access_denied", error_description: refusal, state: query.state! }));
        }
        const code = randomUUID();
        challenges.set(code, query.code_challenge!);
        return route.fulfill(back(`${url}/`, { code, state: query.state! }));
      }
      case "/oauth2/token": {
        if (form.get("grant_type") === "refresh_token") {
          if (ended) return json(400, { error: "invalid_grant" });
          return json(200, await stageTokens("refresh", { refresh_token: form.get("refresh_token")! }));
        }
        const proof = createHash("sha256").update(form.get("code_verifier")!).digest("base64url");
        if (challenges.get(form.get("code")!) !== proof) return json(400, { error: "invalid_grant" });
        challenges.delete(form.get("code")!);
        ended = false;
        return json(200, await stageTokens("token", users.admin));
      }
      case "/logout":
        return route.fulfill(back(searchParams.get("logout_uri")!));
      default:
        return json(200, {});
    }
  });
  return {
    asked,
    refuse: (why: string | undefined) => {
      refusal = why;
    },
    end: () => {
      ended = true;
    },
  };
}

/** Tokens of the stage's own pool, so that its API takes them. */
async function stageTokens(route: "token" | "refresh", body: object): Promise<object> {
  const response = await fetch(`${apiUrl}/v1/auth/${route}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return (await response.json()) as object;
}
