import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { SECTIONS } from "@vigie/console/src/screens/sections";
import type { Browser, Page } from "playwright-core";
import type { LocalStage } from "../../infra/local/stage/stageFile";
import { openChromium } from "./chromium";
import { serveManyCells, serveManyRuns } from "./serveMany";
import { goTo, QUIET_MS, settled, signInAs, visit } from "./visit";

/**
 * Prints what the page takes in this machine's Chromium, before the stage that `npm start` left in `.vigie/local.json` or that
 * `VIGIE_E2E_STAGE` names: compressed JavaScript of the first load, time until it can be used, time until each screen has all that it asked
 * for, and the longest task of the browser while a screen is opened and while ten thousand runs and hexagons are scrolled and filtered.
 * The processor is not slowed down. Medians of the rounds; the machine's other work is in them.
 */
const ROUNDS = Number(process.argv[2] ?? 5);
const ROOT = join(import.meta.dirname, "../..");
const MANY = 10_000;

const stage = JSON.parse(readFileSync(process.env.VIGIE_E2E_STAGE ?? join(ROOT, ".vigie/local.json"), "utf8")) as LocalStage & {
  consoleUrl: string;
};
const url = process.env.VIGIE_CONSOLE ?? stage.consoleUrl;
const browser = await openChromium();
const figures: Record<string, number[]> = {};
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, value] of Object.entries({
    ...(await firstLoad(browser)),
    ...(await screens(browser)),
    ...(await longestTasks(browser)),
  })) {
    figures[name] = [...(figures[name] ?? []), value];
  }
}
await browser.close();
for (const [name, values] of Object.entries(figures)) {
  const sorted = [...values].sort((a, b) => a - b);
  console.log(
    `${name}: median ${sorted[Math.floor(sorted.length / 2)]!.toFixed(0)}, least ${sorted[0]!.toFixed(0)}, most ${sorted.at(-1)!.toFixed(0)} (${values.length} rounds)`,
  );
}

async function firstLoad(browser: Browser): Promise<Record<string, number>> {
  const { page, close } = await visit(browser, "about:blank");
  const scripts = new Set<string>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.add(new URL(response.url()).pathname);
  });
  const started = performance.now();
  await page.goto(url);
  await page.locator("#username").waitFor();
  const usable = performance.now() - started;
  const signed = performance.now();
  await signInAs(page, stage.users.admin);
  await page.locator("main h1").first().waitFor();
  const overview = performance.now() - signed;
  await settled(page);
  const bytes = [...scripts].map((path) => gzipSync(readFileSync(join(ROOT, "packages/console/dist", path))).length);
  await close();
  return {
    "first load, compressed JavaScript in kB": bytes.reduce((sum, each) => sum + each, 0) / 1000,
    "until the sign-in can be used, in ms": usable,
    "from signing in to the overview's title, in ms": overview,
  };
}

/**
 * Each section for the first time of a session, its code not loaded yet: from the press on its link until the last answer that it asked for
 * is there and drawn, those of the local cloud included, and the longest task that the page's own observer tells meanwhile.
 */
async function screens(browser: Browser): Promise<Record<string, number>> {
  const { page, close } = await visit(browser, url);
  await signInAs(page, stage.users.admin);
  await settled(page);
  const found: Record<string, number> = {};
  for (const { path } of SECTIONS.filter((section) => section.path !== "/")) {
    await observeTasks(page);
    const started = performance.now();
    await page.locator(`nav.nav a[href="${path}"]`).click();
    await page.waitForURL((address) => address.pathname === path);
    await settled(page);
    found[`${path} from the press to its content, in ms`] = performance.now() - started - QUIET_MS;
    found[`${path} longest task meanwhile, in ms`] = await longestTask(page);
  }
  await close();
  return found;
}

async function longestTasks(browser: Browser): Promise<Record<string, number>> {
  const { page, close } = await visit(browser, url);
  await signInAs(page, stage.users.admin);
  await serveManyRuns(page, MANY);
  await serveManyCells(page, MANY);

  await goTo(page, "/runs/scene?flat=1");
  const scrolling = await longestDuring(page, async () => {
    for (let step = 1; step <= 60; step++) {
      await page.locator("section.runs").evaluate((box) => box.scrollBy(0, 6000));
      await page.waitForTimeout(50);
    }
  });
  const filtering = await longestDuring(page, async () => {
    await page.locator("form input").first().fill("metrics.f1 > 0.7");
    await page.locator("form button[type=submit]").first().click();
    await settled(page);
  });

  await goTo(page, "/map?by=cell&resolution=6");
  await page.locator("path.zonemap__cells").first().waitFor();
  const selecting = await longestDuring(page, async () => {
    await goTo(page, "/map?by=cell&resolution=6&lum=5");
    await page.waitForTimeout(500);
  });
  const pointing = await longestDuring(page, async () => {
    const box = (await page.locator(".zonemap svg[role=application]").boundingBox())!;
    for (let step = 0; step < 40; step++) {
      await page.mouse.move(box.x + (box.width * step) / 40, box.y + box.height / 2);
      await page.waitForTimeout(20);
    }
  });
  await close();
  const all = { "scrolling 10,000 runs": scrolling, "filtering 10,000 runs": filtering, "filtering 10,000 hexagons": selecting };
  const tasks = Object.entries({ ...all, "pointing at 10,000 hexagons": pointing });
  return Object.fromEntries(
    tasks.flatMap(([name, { wall, cpu }]) => [
      [`longest task ${name}, ms`, wall],
      [`longest task ${name}, ms of processor`, cpu],
    ]),
  );
}

type Entries = { duration: number }[];
type Observer = new (
  told: (list: { getEntries(): Entries }) => void,
) => { observe(options: { type: string }): void; takeRecords(): Entries; disconnect(): void };

/**
 * The longest task of the page while something is done: as the page's own observer tells it, 0 where none reached the 50 ms from which on
 * it does, and the time that the processor gave to it, which other work on the machine does not lengthen.
 */
async function longestDuring(page: Page, act: () => Promise<void>): Promise<{ wall: number; cpu: number }> {
  await browser.startTracing(page, { categories: ["toplevel"] });
  await observeTasks(page);
  await act();
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as { traceEvents: TraceEvent[] };
  const wall = await longestTask(page);
  return { wall, cpu: longestOnMain(trace.traceEvents) };
}

/** Lets the page note its long tasks from now on. */
async function observeTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    // As the browser has it: Node's own observer, whose types are seen here, knows no long tasks.
    const { PerformanceObserver } = globalThis as unknown as { PerformanceObserver: Observer };
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
    observer.observe({ type: "longtask" });
    Object.assign(globalThis, { tasks, observer });
  });
}

/** The longest one since then in ms; 0 where none reached the 50 ms from which on they are told. */
async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { tasks, observer } = globalThis as unknown as { tasks: number[]; observer: InstanceType<Observer> };
    tasks.push(...observer.takeRecords().map(({ duration }) => duration));
    observer.disconnect();
    return Math.max(0, ...tasks);
  });
}

type TraceEvent = { name: string; pid: number; tid: number; tdur?: number; args?: { name?: string } };

/** The most microseconds of processor that one task of a page's main thread took, in ms. */
function longestOnMain(events: readonly TraceEvent[]): number {
  const isMain = ({ name, args }: TraceEvent) => name === "thread_name" && args?.name === "CrRendererMain";
  const mains = new Set(events.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter(({ pid, tid, tdur }) => tdur !== undefined && mains.has(`${pid} ${tid}`));
  return tasks.reduce((longest, { tdur }) => Math.max(longest, tdur! / 1000), 0);
}
