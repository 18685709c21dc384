import { describe, expect, it } from "vitest";
import { CONFUSION_WORDS, confusionPicture } from "./confusionPicture";

const confusion = { threshold: 0.4, trueNegatives: 60, falsePositives: 20, falseNegatives: 5, truePositives: 15 };

describe("confusionPicture", () => {
  it("says every figure as text and in its description", () => {
    const svg = confusionPicture(confusion);

    for (const count of [60, 20, 5, 15]) expect(svg).toContain(`>${count}</text>`);
    expect(svg).toContain("actual severe, predicted not severe: 5 accidents.");
    expect(svg).toContain('role="img" aria-labelledby="title desc"');
  });

  it("speaks French and escapes what it is given", () => {
    expect(confusionPicture(confusion, CONFUSION_WORDS.fr)).toContain("réel grave, prédit non grave: 5 accidents.");
    expect(confusionPicture(confusion, { ...CONFUSION_WORDS.en, title: "<&>" })).toContain('<title id="title">&lt;&amp;&gt;</title>');
  });

  it("draws an empty row without NaN", () => {
    expect(confusionPicture({ ...confusion, falseNegatives: 0, truePositives: 0 })).not.toContain("NaN");
  });
});
