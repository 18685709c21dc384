import { expect, test } from "vitest";
import { historyTitle, type LoggedEntry, oneAnswer } from "./logged";

const answer = (severe: boolean) => ({ id: "1", probability: 0.5, severe }) as LoggedEntry;
const batch = { id: "2", rows: 10, severeRows: 4 } as LoggedEntry;

test("a batch of one request is no single answer", () => {
  expect([answer(true), batch].map(oneAnswer)).toEqual([true, false]);
});

test("the title counts the accidents that were called severe", () => {
  expect(historyTitle([answer(true), answer(true), answer(false), batch]).en).toBe("2 of the last {n} accidents were called severe");
  expect(historyTitle([answer(true), answer(false)]).fr).toBe("1 des {n} derniers accidents a été jugé grave");
  expect(historyTitle([answer(true), answer(true)]).en).toBe("All of the last {n} accidents were called severe");
  expect(historyTitle([answer(false)]).en).toBe("None of the last {n} accidents was called severe");
  expect(historyTitle([]).en).toBe("Nothing has been asked yet");
});
