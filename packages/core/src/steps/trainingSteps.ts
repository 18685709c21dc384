import { acquire } from "./acquire";
import { aggregate } from "./aggregate";
import { driftReference } from "./driftReference";
import { evaluate } from "./evaluate";
import { expected } from "./expected";
import { gate } from "./gate";
import { ingest } from "./ingest";
import { prepare } from "./prepare";
import { promote } from "./promote";
import { register } from "./register";
import { release } from "./release";
import { search } from "./search";
import { select } from "./select";
import { shard } from "./shard";
import { split } from "./split";
import type { Step } from "./step";
import { synthesise } from "./synthesise";
import { train } from "./train";
import { trial } from "./trial";
import { validate } from "./validate";

const steps: readonly Step[] = [
  acquire,
  ingest,
  validate,
  aggregate,
  prepare,
  split,
  synthesise,
  search,
  trial,
  shard,
  train,
  evaluate,
  select,
  gate,
  register,
  driftReference,
  promote,
  expected,
  release,
];

/** Every step that the training pipeline names. */
export const trainingSteps: Readonly<Record<string, Step>> = Object.fromEntries(steps.map((step) => [step.name, step]));
