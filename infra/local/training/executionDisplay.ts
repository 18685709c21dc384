import { seconds } from "../announce";

/** One entry into a state as the HTTP API reports it: `item` is the position of a candidate, `seconds` is there once the state ended. */
export type StateReport = {
  name: string;
  item?: number;
  status: "running" | "succeeded" | "caught" | "failed";
  startedAt: string;
  seconds?: number;
  attempts: number;
};

export type ExecutionReport = {
  id: string;
  state: "running" | "succeeded" | "failed" | "timed-out" | "aborted";
  states: StateReport[];
  failure?: { error: string; cause: string };
};

const MARKS = { running: "•", succeeded: "✓", caught: "!", failed: "✗" } as const;

/** Shows an execution as it goes: rewritten in place on a terminal; elsewhere one line when a state ends. */
export class ExecutionDisplay {
  #drawn = 0;
  readonly #told = new Set<string>();

  constructor(private readonly output: { isTTY?: boolean; write(text: string): unknown }) {}

  show({ states }: Pick<ExecutionReport, "states">): void {
    if (this.output.isTTY) this.#redraw(states);
    else this.#tell(states);
  }

  #redraw(states: readonly StateReport[]): void {
    const up = this.#drawn === 0 ? "" : `\u001b[${this.#drawn}A\u001b[J`;
    this.output.write(up + states.map(line).join(""));
    this.#drawn = states.length;
  }

  #tell(states: readonly StateReport[]): void {
    for (const state of states) {
      const key = `${state.name} ${state.item} ${state.startedAt}`;
      if (state.status === "running" || this.#told.has(key)) continue;
      this.#told.add(key);
      this.output.write(line(state));
    }
  }
}

function line({ name, item, status, startedAt, seconds: took, attempts }: StateReport): string {
  const label = item === undefined ? name : `  ${name} of candidate ${item + 1}`;
  const duration = seconds(took === undefined ? Math.max(0, Date.now() - Date.parse(startedAt)) : took * 1000);
  return `    ${MARKS[status]} ${label.padEnd(28)} ${duration.padStart(8)}${attempts > 1 ? `, ${attempts} tries` : ""}\n`;
}
