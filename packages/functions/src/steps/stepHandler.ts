import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Logger } from "@aws-lambda-powertools/logger";
import { cloudWorkspace } from "@vigie/cloud/cloudWorkspace";
import { VisibleError } from "@vigie/core/errors";
import { runStep, type Step } from "@vigie/core/steps/step";

/** What the state machine sends to every step function; `execution` leads from a log line to all others of the execution. */
type StepEvent = { step: string; execution?: string; input: unknown };

/** A Lambda handler for one or several steps, each called by its name, over a workspace of S3 and DynamoDB with a scratch folder of its own. */
export function stepHandler(...steps: readonly Step[]): (event: StepEvent) => Promise<unknown> {
  const logger = new Logger();
  return async ({ step: name, execution, input }) => {
    const step = steps.find((candidate) => candidate.name === name);
    if (!step) throw new Error(`This function has no step ${name}.`);
    const scratch = await mkdtemp(join(tmpdir(), `vigie-${name}-`));
    try {
      const log = (message: string, details: Record<string, unknown> = {}) => logger.info(message, { step: name, execution, ...details });
      return await runStep(step, input, cloudWorkspace({ scratch, log }));
    } catch (error) {
      logger.error(`step ${name} failed`, { step: name, execution, error: error as Error });
      throw explained(error);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  };
}

/** Places at fault that a cause names: Step Functions keeps an error's name and message and nothing else of it. */
const NAMED_PLACES = 20;

function explained(error: unknown): unknown {
  if (!(error instanceof VisibleError) || error.details.length === 0) return error;
  const places = error.details.slice(0, NAMED_PLACES).map(({ path, message }) => `${path}: ${message}`);
  const rest = error.details.length - places.length;
  error.message = `${error.message} ${places.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`;
  return error;
}
