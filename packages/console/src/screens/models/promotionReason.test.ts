import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";

const REASON =
  "Not promoted by policy strictly-better: average_precision 0.7276 is worse than 0.7358 of version 1 on the same hold-out (difference -0.0082, paired 95 % interval -0.0116 to -0.0045, which excludes 0).";

describe("the reason of a promotion", () => {
  let promotionReason: typeof import("./promotionReason")["promotionReason"];
  let locale: typeof import("../../i18n/locale")["locale"];
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    ({ locale } = await import("../../i18n/locale"));
    ({ promotionReason } = await import("./promotionReason"));
  });
  afterEach(() => {
    locale.value = "en";
  });

  it("is said in the reader's language, with its interval", () => {
    locale.value = "fr";
    expect(promotionReason(REASON)).toBe(
      "Précision moyenne 0,728 contre 0,736 pour la v1 sur les mêmes accidents\u00a0: −0,0082 (−0,0116 à −0,0045), pas assez pour être mise en service.",
    );
    expect(promotionReason("There is no champion yet: the gate alone decides.")).toMatch(/^Aucune version/);
  });

  it("stays as a person wrote it", () => {
    expect(promotionReason("Better at night")).toBe("Better at night");
  });
});
