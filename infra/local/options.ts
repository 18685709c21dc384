import { parseArgs } from "node:util";
import { StepFailure } from "./bootstrap/stepFailure.mjs";

export const DEFAULT_PORT = 4566;
export const DEFAULT_STAGE = "local";

export type StartOptions = { data?: string; dataset?: string; port: number; stage: string; train: boolean };

/** Usage of `npm start`, printed by `--help`. */
export const START_USAGE = `npm start -- [options]
  --data <place>     folder or S3 prefix (s3://bucket/folder) with official CSV files, or ready-made tables of a contract
                     (default: labelled-2024 of $VIGIE_TEST_DATA, else a generated year)
  --dataset <name>   baac, baac-outcome, chicago or table-<contract>; detected from the headers when left out
  --port <number>    port of the emulator (default ${DEFAULT_PORT})
  --stage <name>     stage to deploy (default ${DEFAULT_STAGE})
  --no-train         deploy only`;

/** Options of `npm start`, undefined when help was asked for. Throws StepFailure on anything else. */
export function startOptions(args: readonly string[]): StartOptions | undefined {
  const {
    data,
    dataset,
    port,
    stage,
    help,
    "no-train": noTrain,
  } = parse(args, START_USAGE, {
    data: { type: "string" },
    dataset: { type: "string" },
    port: { type: "string", default: String(DEFAULT_PORT) },
    stage: { type: "string", default: DEFAULT_STAGE },
    "no-train": { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  });
  if (help) return undefined;
  return {
    ...(data === undefined ? {} : { data }),
    ...(dataset === undefined ? {} : { dataset }),
    port: portOf(port),
    stage: stageOf(stage),
    train: !noTrain,
  };
}

export function stopOptions(args: readonly string[]): { purge: boolean; stage: string } {
  const { purge, stage } = parse(args, "npm stop -- [--purge] [--stage <name>]", {
    purge: { type: "boolean", default: false },
    stage: { type: "string", default: DEFAULT_STAGE },
  });
  return { purge, stage: stageOf(stage) };
}

export function statusOptions(args: readonly string[]): { json: boolean; stage: string } {
  const { json, stage } = parse(args, "npm run status -- [--json] [--stage <name>]", {
    json: { type: "boolean", default: false },
    stage: { type: "string", default: DEFAULT_STAGE },
  });
  return { json, stage: stageOf(stage) };
}

/** A stage of its own by default: `sst dev` replaces the functions of its stage by stubs. */
export function devOptions(args: readonly string[]): { port: number; stage: string } {
  const { port, stage } = parse(args, "npm run dev -- [--port <number>] [--stage <name>]", {
    port: { type: "string", default: String(DEFAULT_PORT) },
    stage: { type: "string", default: "dev" },
  });
  return { port: portOf(port), stage: stageOf(stage) };
}

/** Usage of `npm run demo:drift`, printed by `--help`. */
export const DEMO_USAGE = `npm run demo:drift -- [options]
  --data <folder>    a year of official CSV files (default: labelled-2024 of $VIGIE_TEST_DATA, else a generated year)
  --port <number>    port of the demonstration's own emulator (default: a free one)
  --keep             leave it running at the end, until Ctrl-C`;

/** Options of `npm run demo:drift`, undefined when help was asked for. */
export function demoOptions(args: readonly string[]): { data?: string; port?: number; keep: boolean } | undefined {
  const { data, port, keep, help } = parse(args, DEMO_USAGE, {
    data: { type: "string" },
    port: { type: "string" },
    keep: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  });
  if (help) return undefined;
  return { ...(data !== undefined && { data }), ...(port !== undefined && { port: portOf(port) }), keep };
}

type Config = NonNullable<Parameters<typeof parseArgs>[0]>;

function parse<const T extends NonNullable<Config["options"]>>(args: readonly string[], usage: string, options: T) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new StepFailure("read the options", (error as Error).message, usage);
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1024 && port <= 65535) return port;
  throw new StepFailure("read the options", `--port ${text} is not a port`, "give a number from 1024 to 65535");
}

function stageOf(text: string): string {
  if (/^[a-z][a-z0-9-]{0,19}$/.test(text)) return text;
  throw new StepFailure(
    "read the options",
    `--stage ${text} is not a stage name`,
    "give up to 20 lower-case letters, digits and hyphens, a letter first",
  );
}
