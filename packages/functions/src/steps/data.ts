import { aggregate } from "@vigie/core/steps/aggregate";
import { currentWindow } from "@vigie/core/steps/currentWindow";
import { ingest } from "@vigie/core/steps/ingest";
import { prepare } from "@vigie/core/steps/prepare";
import { split } from "@vigie/core/steps/split";
import { synthesise } from "@vigie/core/steps/synthesise";
import { validate } from "@vigie/core/steps/validate";
import { stepHandler } from "./stepHandler";

/** Every step that needs DuckDB shares this function: its binding weighs 68 MB. */
export const handler = stepHandler(ingest, validate, aggregate, prepare, split, synthesise, currentWindow);
