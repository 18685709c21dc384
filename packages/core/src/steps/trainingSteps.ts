import { acquire } from "./acquire";
import { evaluate } from "./evaluate";
import { gate } from "./gate";
import { ingest } from "./ingest";
import { prepare } from "./prepare";
import { promote } from "./promote";
import { register } from "./register";
import { release } from "./release";
import { select } from "./select";
import { split } from "./split";
import type { Step } from "./step";
import { train } from "./train";
import { validate } from "./validate";

const steps: readonly Step[] = [acquire, ingest, validate, prepare, split, train, evaluate, select, gate, register, promote, release];

/** Every step that the training pipeline names. */
export const trainingSteps: Readonly<Record<string, Step>> = Object.fromEntries(steps.map((step) => [step.name, step]));
