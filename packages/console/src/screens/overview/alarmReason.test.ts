import { afterEach, beforeAll, expect, test, vi } from "vitest";

let locale: typeof import("../../i18n/locale")["locale"];
let reasons: typeof import("./alarmReason");
beforeAll(async () => {
  vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
  vi.stubGlobal("document", { documentElement: {} });
  vi.stubGlobal("navigator", { language: "en" });
  ({ locale } = await import("../../i18n/locale"));
  reasons = await import("./alarmReason");
});
afterEach(() => {
  locale.value = "en";
});

const ON_AWS =
  "Threshold Crossed: 1 out of the last 1 datapoints [0.571 (21/11/26 09:00:00)] was greater than or equal to the threshold (0.5) (minimum 1 datapoint for OK -> ALARM transition).";

test.each([
  { reason: ON_AWS, says: "La dernière valeur, 0,57, atteint le seuil de 0,50." },
  { reason: "Threshold Crossed: Maximum 41.0 GreaterThanThreshold 30.0", says: "La dernière valeur, 41, dépasse le seuil de 30." },
  { reason: "Threshold Crossed: Minimum 0.58 LessThanThreshold 0.6", says: "La dernière valeur, 0,58, est sous le seuil de 0,60." },
])("a value that crossed its level is said in the reader's language: $says", ({ reason, says }) => {
  locale.value = "fr";
  expect(reasons.alarmReason(reason)).toEqual({ text: says });
});

test("anything else is quoted as it came", () => {
  locale.value = "fr";
  expect(reasons.alarmReason("Insufficient Data: 1 datapoint was unknown.")).toEqual({
    text: "Insufficient Data: 1 datapoint was unknown.",
    quoted: true,
  });
});

test("what the loop wrote down names its alarm and says why", () => {
  expect(reasons.alarmCause(`Alarm drift-score since 2026-11-21T09:00:00.000Z: ${ON_AWS}`)).toEqual({
    text: "Alarm drift-score: The last value, 0.57, reaches the level of 0.50.",
  });
  expect(reasons.alarmCause("because I wanted to")).toEqual({ text: "because I wanted to", quoted: true });
});
