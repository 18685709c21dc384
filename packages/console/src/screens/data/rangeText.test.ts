import { afterEach, beforeAll, expect, test, vi } from "vitest";

let locale: typeof import("../../i18n/locale")["locale"];
let rangeText: typeof import("./rangeText")["rangeText"];
beforeAll(async () => {
  vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
  vi.stubGlobal("document", { documentElement: {} });
  vi.stubGlobal("navigator", { language: "en" });
  ({ locale } = await import("../../i18n/locale"));
  ({ rangeText } = await import("./rangeText"));
});
afterEach(() => {
  locale.value = "en";
});

test.each([
  [{ range: [-28, 51.5], unit: "°" }, "A number from −28 to 51.5°", "Un nombre de −28 à 51,5°"],
  [{ range: [0, 120], unit: "a" }, "A number from 0 to 120\u00a0years", "Un nombre de 0 à 120\u00a0ans"],
  [{ range: [2005, 2100] }, "A number from 2005 to 2100", "Un nombre de 2005 à 2100"],
  [{ range: [0, 999_999], unit: "min" }, "A number from 0 to 999,999\u00a0min", "Un nombre de 0 à 999\u202f999\u00a0min"],
] as const)("a range is written as each language writes numbers: %j", (field, english, french) => {
  const first = rangeText(field);
  locale.value = "fr";

  expect([first, rangeText(field)]).toEqual([english, french]);
});
