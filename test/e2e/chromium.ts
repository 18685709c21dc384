import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { test } from "vitest";

/** Where Debian, Ubuntu and others put it; `VIGIE_CHROMIUM` names another. */
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium", "/usr/bin/google-chrome"];

export const CHROMIUM: string | undefined = process.env.VIGIE_CHROMIUM ?? PLACES.find((place) => existsSync(place));

/** A test in the browser: skipped on a machine without one, failed in CI, where it must be. */
export const testInChromium = CHROMIUM !== undefined || process.env.CI ? test : test.skip;

/** Root may not use the sandbox of Chromium; in a container nobody else is there. */
export function openChromium(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error("Chromium is not installed: apt-get install chromium, or VIGIE_CHROMIUM=<path>.");
  return chromium.launch({ executablePath: CHROMIUM, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
}
