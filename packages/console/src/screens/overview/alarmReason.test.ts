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
  {
    reason:
      "Threshold Crossed: 1 out of the last 1 datapoints [0.0 (21/11/26 09:00:00)] was not greater than or equal to the threshold (1.0) (minimum 1 datapoint for ALARM -> OK transition).",
    says: "La dernière valeur, 0, est sous le seuil de 1.",
  },
  {
    reason: "Threshold Crossed: 1 datapoint [0.66 (21/11/26 09:00:00)] was not less than the threshold (0.6).",
    says: "La dernière valeur, 0,66, atteint le seuil de 0,60.",
  },
  {
    reason: "Threshold Crossed: no datapoints were received for 26 periods and 26 missing datapoints were treated as [Breaching].",
    says: "Rien n’a été mesuré (périodes\u00a0: 26), et c’est ce qu’elle surveille.",
  },
  {
    reason: "Threshold Crossed: no datapoints were received for 1 period and 1 missing datapoint was treated as [NonBreaching].",
    says: "Rien n’a été mesuré (périodes\u00a0: 1), ce qui compte comme calme.",
  },
  { reason: "Insufficient Data: 1 datapoint was unknown.", says: "Il y a trop peu de valeurs pour le dire." },
  { reason: "Unchecked: Initial alarm creation", says: "Rien n’a été mesuré depuis sa création." },
])("what CloudWatch knows is said in the reader's language: $says", ({ reason, says }) => {
  locale.value = "fr";
  expect(reasons.alarmReason(reason)).toEqual({ text: says });
});

test("anything else is quoted as it came", () => {
  locale.value = "fr";
  expect(reasons.alarmReason("testing the bell")).toEqual({ text: "testing the bell", quoted: true });
});

test("the value that an alarm judged last is known from its words, crossed or not, where there was one", () => {
  locale.value = "fr";
  expect(reasons.alarmValue(ON_AWS)).toBe("0,57");
  expect(reasons.alarmValue("Threshold Crossed: Sum 0.0 GreaterThanOrEqualToThreshold 1.0")).toBe("0");
  expect(reasons.alarmValue("Unchecked: Initial alarm creation")).toBeUndefined();
  expect(reasons.alarmValue("")).toBeUndefined();
});

test("what the loop wrote down names its alarm and says why", () => {
  expect(reasons.alarmCause(`Alarm drift-score since 2026-11-21T09:00:00.000Z: ${ON_AWS}`)).toEqual({
    text: "Alarm drift-score: The last value, 0.57, reaches the level of 0.50.",
  });
  expect(reasons.alarmCause("because I wanted to")).toEqual({ text: "because I wanted to", quoted: true });
});
