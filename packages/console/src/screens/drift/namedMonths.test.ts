import { afterEach, beforeAll, expect, test, vi } from "vitest";

let locale: typeof import("../../i18n/locale")["locale"];
let namedMonths: typeof import("./namedMonths")["namedMonths"];
beforeAll(async () => {
  vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
  vi.stubGlobal("document", { documentElement: {} });
  vi.stubGlobal("navigator", { language: "en" });
  ({ locale } = await import("../../i18n/locale"));
  ({ namedMonths } = await import("./namedMonths"));
});
afterEach(() => {
  locale.value = "en";
});

test("months of a span are named in the reader's language", () => {
  const english = namedMonths("hold-out accidents 2024-01 – 2024-12");
  locale.value = "fr";

  expect(english).toBe("hold-out accidents Jan\u00a02024 – Dec\u00a02024");
  expect(namedMonths("accidents de contrôle 2024-01 – 2024-12")).toBe("accidents de contrôle janv.\u00a02024 – déc.\u00a02024");
});

test("days, years and other numbers stay as they are", () => {
  const text = "rows of 2024-01-31, 2019 – 2024, 12345-01, 2024-13";

  expect(namedMonths(text)).toBe(text);
});
