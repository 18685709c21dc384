import { expect, it } from "vitest";
import { addressOfRunbook } from "./addressOfRunbook";

it("leads from the page that an alarm names to the one that shows it", () => {
  expect(addressOfRunbook({ runbook: "docs/runbooks/drift-score.md" })).toBe("/runbooks/drift-score");
});

it.each([null, "https://example.org/runbooks/drift-score.md", "docs/runbooks/../secrets.md", "docs/limits.md"])(
  "leads nowhere from %s",
  (runbook) => {
    expect(addressOfRunbook({ runbook })).toBeUndefined();
  },
);
