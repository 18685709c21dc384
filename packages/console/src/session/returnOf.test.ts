import { expect, it } from "vitest";
import { returnOf } from "./returnOf";
import { SignInRefused } from "./signInRefused";

it("takes the code of the sign-in that was begun here", () => {
  expect(returnOf("?code=c1&state=s1", "s1")).toBe("c1");
});

it.each([
  ["?code=c1&state=other", "The answer is not that of this sign-in (state)."],
  ["?code=c1", "The answer is not that of this sign-in (state)."],
  ["?error=access_denied&error_description=User%20is%20disabled.&state=s1", "User is disabled."],
  ["?error=access_denied&state=s1", "access_denied"],
  ["?state=s1", "The answer has no code."],
])("refuses %s", (query, message) => {
  expect(() => returnOf(query, "s1")).toThrow(new SignInRefused(message));
});
