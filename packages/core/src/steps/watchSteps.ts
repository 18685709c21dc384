import { currentWindow } from "./currentWindow";
import { driftCheck } from "./driftCheck";
import { ingest } from "./ingest";
import { prepare } from "./prepare";
import { refreshPlan } from "./refreshPlan";
import type { Step } from "./step";
import { validate } from "./validate";

const steps: readonly Step[] = [refreshPlan, ingest, validate, prepare, currentWindow, driftCheck];

/** Every step that the pipelines `refresh` and `drift-check` name. */
export const watchSteps: Readonly<Record<string, Step>> = Object.fromEntries(steps.map((step) => [step.name, step]));
