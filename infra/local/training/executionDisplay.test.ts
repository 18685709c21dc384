import { expect, it } from "vitest";
import { ExecutionDisplay, type StateReport } from "./executionDisplay";

const acquire: StateReport = { name: "acquire", status: "succeeded", startedAt: "2024-01-01T00:00:00.000Z", seconds: 0.31, attempts: 1 };
const ingest: StateReport = { name: "ingest", status: "running", startedAt: "2024-01-01T00:00:01.000Z", attempts: 1 };

it("tells each state once, when it has ended, where there is no terminal", () => {
  const { display, written } = displayOn(false);

  display.show({ states: [acquire, ingest] });
  display.show({ states: [acquire, ingest] });
  display.show({ states: [acquire, { ...ingest, status: "failed", seconds: 3.69, attempts: 3 }] });

  expect(written()).toMatch(/^ {4}✓ acquire +0\.3 s\n {4}✗ ingest +3\.7 s, 3 tries\n$/);
});

it("tells the candidates of the same state apart", () => {
  const { display, written } = displayOn(false);
  const train: StateReport = { ...acquire, name: "train", item: 0 };

  display.show({ states: [train, { ...train, item: 1 }] });

  expect(written()).toMatch(/train of candidate 1 .*\n.*train of candidate 2 /);
});

it("draws over what it drew before on a terminal", () => {
  const { display, written } = displayOn(true);

  display.show({ states: [acquire] });
  display.show({ states: [acquire, ingest] });

  expect(written()).toContain("\u001b[1A\u001b[J");
  expect(written()).toContain("• ingest");
});

function displayOn(isTTY: boolean): { display: ExecutionDisplay; written: () => string } {
  let text = "";
  const output = {
    isTTY,
    write: (part: string) => {
      text += part;
    },
  };
  return { display: new ExecutionDisplay(output), written: () => text };
}
