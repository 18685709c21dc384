import { expect, it } from "vitest";
import { failureOf, isPassing } from "./failure";

it("keeps the words of the API, its request and the fields that it names", () => {
  const problem = { detail: "v2 serves by now.", instance: "req-1", errors: [{ path: "expected", message: "is 2" }] };

  expect(failureOf(problem, 409)).toEqual({ status: 409, ...problem });
});

it("does not show the page that a gateway answers instead of the API", () => {
  expect(failureOf("<html><h1>502 Bad Gateway</h1></html>", 502)).toEqual({ status: 502, detail: "", instance: "", errors: [] });
});

it("tells half a JSON from silence", () => {
  let broken: unknown;
  try {
    JSON.parse('{"probability": 0.');
  } catch (error) {
    broken = error;
  }

  expect(failureOf(broken).status).toBe("unreadable");
  expect(failureOf(undefined, 200).status).toBe("unreadable");
  expect(failureOf(new TypeError("Failed to fetch")).status).toBe("offline");
});

it("reads nothing into an answer of another form", () => {
  expect(failureOf({ detail: { nested: true }, instance: 7, errors: "none" }, 500)).toEqual({
    status: 500,
    detail: "",
    instance: "",
    errors: [],
  });
});

it.each([
  ["offline", true],
  ["unreadable", true],
  [503, true],
  [404, false],
  [429, false],
] as const)("%s passes by itself: %s", (status, passes) => {
  expect(isPassing({ status, detail: "", instance: "", errors: [] })).toBe(passes);
});
