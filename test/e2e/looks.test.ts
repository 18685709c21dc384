import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { openChromium, testInChromium } from "./chromium";
import { PLACES, type Place, placesOf } from "./places";
import { goTo, settled, signInAs, type Visit, violations, visit } from "./visit";

const { url, users, apiUrl } = inject("console") ?? { url: "", users: undefined!, apiUrl: "" };

const LOOKS = (["en", "fr"] as const).flatMap((language) => [1440, 390].map((width) => ({ language, width })));
const THEMES = ["light", "dark"] as const;

/** A folder that pictures of every screen are put into; without it none are taken. */
const PICTURES = process.env.VIGIE_E2E_PICTURES;

let places: Readonly<Record<string, Place>>;

beforeAll(async () => {
  if (users) places = await placesOf(apiUrl, users);
});

describe.each(LOOKS)("in $language, $width px wide", (look) => {
  let opened: Visit;
  let close: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    if (!users) return;
    const browser = await openChromium();
    opened = await visit(browser, url, look);
    close = () => browser.close();
    await signInAs(opened.page, users.admin);
  });
  afterAll(() => close?.());

  testInChromium.each(PLACES)(
    "%s has a title, and in light and dark no violation that axe finds, nothing that overflows or is stopped",
    async (name) => {
      const { page, broken } = opened;
      const place = places[name]!;
      broken.length = 0;

      await page.emulateMedia({ colorScheme: "light" });
      await goTo(page, "/nowhere");
      await goTo(page, place.path);
      await place.open?.(page);
      await settled(page);

      expect(await page.locator("main h1").first().innerText()).not.toBe("");
      expect(await page.locator("html").getAttribute("lang")).toBe(look.language);
      for (const theme of THEMES) {
        await page.emulateMedia({ colorScheme: theme });
        if (PICTURES)
          await takePicture(page, `${PLACES.indexOf(name)} ${name.replaceAll("/", "_")} ${look.language} ${theme} ${look.width}`);

        const overflow = await page.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
        expect({ theme, violations: await violations(page), overflow: Math.max(overflow, 0) }).toEqual({
          theme,
          violations: [],
          overflow: 0,
        });
      }
      expect(broken).toEqual([]);
    },
  );
});

/** From its top: what is pinned to the window would lie across the picture. */
async function takePicture(page: Page, name: string): Promise<void> {
  await page.locator("html").evaluate((root) => root.scrollTo(0, 0));
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}
