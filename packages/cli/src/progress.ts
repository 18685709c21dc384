import type { StateEvent } from "@vigie/core/steps/runPipeline";

/** Prints each state with its duration on stderr, one line when it ends. */
export function progress(write: (line: string) => void = (line) => process.stderr.write(line)): (event: StateEvent) => void {
  const started = new Map<string, number>();
  return ({ state, item, phase, error }) => {
    const name = item === undefined ? state : `${state} ${item}`;
    if (phase === "started") {
      started.set(name, performance.now());
      return;
    }
    const seconds = (performance.now() - (started.get(name) ?? performance.now())) / 1000;
    const outcome = phase === "finished" ? "" : `  failed: ${error instanceof Error ? error.message : String(error)}`;
    write(`${name.padEnd(22)} ${seconds.toFixed(1).padStart(6)} s${outcome}\n`);
  };
}
