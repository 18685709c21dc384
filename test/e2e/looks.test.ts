import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { openChromium, testInChromium } from "./chromium";
import { PLACES, type Place, placesOf } from "./places";
import { goTo, settled, signInAs, type Visit, violations, visit } from "./visit";

const { url, users, apiUrl } = inject("console") ?? { url: "", users: undefined!, apiUrl: "" };

const LOOKS = (["en", "fr"] as const).flatMap((language) =>
  (["light", "dark"] as const).flatMap((theme) => [1440, 390].map((width) => ({ language, theme, width }))),
);

/** A folder that pictures of every screen are put into; without it none are taken. */
const PICTURES = process.env.VIGIE_E2E_PICTURES;

let places: Readonly<Record<string, Place>>;

beforeAll(async () => {
  if (users) places = await placesOf(apiUrl, users);
});

describe.each(LOOKS)("in $language, $theme, $width px wide", (look) => {
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

  testInChromium.each(PLACES)("%s has a title, no violation that axe finds, nothing that overflows or is stopped", async (name) => {
    const { page, broken } = opened;
    const place = places[name]!;
    broken.length = 0;

    await goTo(page, "/nowhere");
    await goTo(page, place.path);
    await place.open?.(page);
    await settled(page);
    if (PICTURES) {
      // From its top: what is pinned to the window would lie across the picture.
      await page.locator("html").evaluate((root) => root.scrollTo(0, 0));
      const file = `${PLACES.indexOf(name)} ${name.replaceAll("/", "_")} ${look.language} ${look.theme} ${look.width}.png`;
      await page.screenshot({ path: `${PICTURES}/${file}`, fullPage: true });
    }

    const overflow = await page.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(await page.locator("main h1").first().innerText()).not.toBe("");
    expect(await page.locator("html").getAttribute("lang")).toBe(look.language);
    expect(await violations(page)).toEqual([]);
    expect(broken).toEqual([]);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
