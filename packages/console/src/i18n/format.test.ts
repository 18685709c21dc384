import { afterEach, beforeAll, expect, test, vi } from "vitest";

let locale: typeof import("./locale")["locale"];
let format: typeof import("./format")["format"];
beforeAll(async () => {
  vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
  vi.stubGlobal("document", { documentElement: {} });
  vi.stubGlobal("navigator", { language: "en" });
  ({ locale } = await import("./locale"));
  ({ format } = await import("./format"));
});
afterEach(() => {
  locale.value = "en";
});

const both = (say: () => string): [string, string] => {
  locale.value = "en";
  const english = say();
  locale.value = "fr";
  return [english, say()];
};

test("a very small number is written as people read it, with the decimal sign of the language", () => {
  expect(both(() => format.scientific(7.2e-8))).toEqual(["7.2\u00a0×\u00a010⁻⁸", "7,2\u00a0×\u00a010⁻⁸"]);
  expect(format.scientific(-1.26e-12)).toBe("−1,3\u00a0×\u00a010⁻¹²");
});

test("no line parts a number from its unit", () => {
  expect(both(() => format.duration(31))).toEqual(["31\u00a0s", "31\u00a0s"]);
  expect(both(() => format.duration(3900))).toEqual(["1\u00a0h\u00a005", "1\u00a0h\u00a005"]);
  expect(both(() => format.bytes(16_800_000))).toEqual(["16.8\u00a0MB", "16,8\u00a0Mo"]);
});

test("no line parts a day from its month; the time may stand on the next", () => {
  expect(both(() => format.date("2026-11-22T12:00:00Z"))).toEqual(["22\u00a0Nov 2026", "22\u00a0nov. 2026"]);
  expect(both(() => format.moment("2026-11-22T12:00:00Z"))[1]).toMatch(/^22\u00a0nov\., \d\d:00$/);
});
