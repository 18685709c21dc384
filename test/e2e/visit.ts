import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import type { LocalUser } from "../../infra/local/stage/stageFile";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

export type Visit = {
  page: Page;
  /** What the content security policy stopped, and errors that no code took. */
  broken: string[];
  close(): Promise<void>;
};

export type VisitOptions = { language?: "en" | "fr"; theme?: "light" | "dark"; width?: number };

/** Opens the console in a browser context of its own: nothing is remembered from another visit. */
export async function visit(
  browser: Browser,
  url: string,
  { language = "en", theme = "light", width = 1440 }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: language === "fr" ? "fr-FR" : "en-GB",
    colorScheme: theme,
  });
  // Begun by the debugger, which no policy of the page stops.
  await context.addInitScript({ path: AXE });
  const page = await context.newPage();
  countRequests(page);
  const broken: string[] = [];
  page.on("pageerror", (error) => broken.push(String(error)));
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) broken.push(message.text());
  });
  await page.goto(url);
  return { page, broken, close: () => context.close() };
}

/** Signs in over the form, in the language of the page. */
export async function signInAs(page: Page, { username, password }: LocalUser): Promise<void> {
  await page.locator("#username").fill(username);
  await page.locator("#password").fill(password);
  await page.locator("form button[type=submit]").click();
  // On a phone the sections stay behind their button.
  await page.locator("nav.nav a").first().waitFor({ state: "attached" });
}

/** Goes to a screen by the page's own router, as a link would: a new load would forget the tokens. Waits until nothing is loading. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.locator("body").evaluate((body, to) => {
    const link = body.ownerDocument.createElement("a");
    link.href = to;
    body.append(link);
    link.click();
    link.remove();
  }, path);
  await page.waitForURL((address) => address.pathname + address.search === path);
  await settled(page);
}

/**
 * The screen has its title and nothing on it waits: no request has been under way for a while, and no part says that it is busy. Playwright's
 * own idle network is that of the last load, which a page with a router of its own has only once.
 */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1").first().waitFor();
  const network = networks.get(page);
  if (!network) throw new Error("The page was not opened by visit().");
  for (;;) {
    const quiet = network.open === 0 && Date.now() - network.changedAt >= QUIET_MS;
    if (quiet && (await page.locator("main [aria-busy=true]").count()) === 0) return;
    await page.waitForTimeout(POLL_MS);
  }
}

/** How long no request may be under way until a screen is taken for settled. */
export const QUIET_MS = 250;
const POLL_MS = 50;

const networks = new WeakMap<Page, { open: number; changedAt: number }>();

function countRequests(page: Page): void {
  const network = { open: 0, changedAt: Date.now() };
  networks.set(page, network);
  const change = (by: 1 | -1) => () => {
    network.open += by;
    network.changedAt = Date.now();
  };
  page.on("request", change(1));
  page.on("requestfinished", change(-1));
  page.on("requestfailed", change(-1));
}

/** Violations that axe finds on the page as it stands: `rule: selector`. */
export async function violations(page: Page): Promise<string[]> {
  await page.locator("html").evaluate(({ ownerDocument }) => {
    // What is bound to how far a box is scrolled never finishes.
    const timed = ownerDocument.getAnimations().filter(({ timeline }: Animated) => timeline === ownerDocument.timeline);
    return Promise.allSettled(timed.map(({ finished }: Animated) => finished));
  });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  });
}

type Animated = { finished: Promise<unknown>; timeline: unknown };
