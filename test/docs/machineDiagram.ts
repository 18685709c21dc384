/** A state machine in the Amazon States Language, as far as a drawing needs it. */
export type Machine = { StartAt: string; States: Readonly<Record<string, State>> };

type State = {
  Type: string;
  Next?: string;
  End?: boolean;
  Default?: string;
  Choices?: readonly { Next: string }[];
  Catch?: readonly { Next: string }[];
  MaxConcurrency?: number;
  ItemProcessor?: Machine & { ProcessorConfig?: { Mode?: string } };
};

/** A machine as a Mermaid flow chart: tasks in boxes, choices in rhombs, what is done for each item in a frame, catches dashed. */
export function machineDiagram(machine: Machine): string {
  return ["flowchart TD", ...linesOf(machine, "").map((line) => `  ${line}`)].join("\n");
}

function linesOf(machine: Machine, path: string): string[] {
  const id = (name: string) => `${path}${name}`.replace(/\W/g, "_");
  return Object.entries(machine.States).flatMap(([name, state]) => {
    const inner = `${path}${name}.`;
    return [
      ...(state.ItemProcessor
        ? [`subgraph ${id(name)}["${eachText(name, state)}"]`, ...linesOf(state.ItemProcessor, inner).map((line) => `  ${line}`), "end"]
        : [`${id(name)}${shape(name, state)}`]),
      ...(state.Next === undefined ? [] : [`${id(name)} --> ${id(state.Next)}`]),
      ...(state.Choices ?? []).map(({ Next }) => `${id(name)} -->|yes| ${id(Next)}`),
      ...(state.Default === undefined ? [] : [`${id(name)} -->|no| ${id(state.Default)}`]),
      ...(state.Catch ?? []).map(({ Next }) => `${id(name)} -.-> ${id(Next)}`),
    ];
  });
}

function eachText(name: string, { MaxConcurrency, ItemProcessor }: State): string {
  const mode = ItemProcessor?.ProcessorConfig?.Mode === "DISTRIBUTED" ? ", distributed" : "";
  return `each of ${name}${MaxConcurrency ? `, ${MaxConcurrency} at once` : ""}${mode}`;
}

function shape(name: string, { Type }: State): string {
  if (Type === "Choice") return `{"${name}"}`;
  if (Type === "Task") return `["${name}"]`;
  return `(["${name}"])`;
}
