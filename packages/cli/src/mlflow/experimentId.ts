import { VisibleError } from "@vigie/core/errors";
import * as z from "zod";
import type { MlflowServer } from "./mlflowServer";

const Found = z.looseObject({ experiment: z.looseObject({ experiment_id: z.string() }) });
const Made = z.looseObject({ experiment_id: z.string() });

/** Id of the experiment of that name, made when it is not there. */
export async function experimentId(name: string, server: MlflowServer): Promise<string> {
  const found = await server.get("experiments/get-by-name", { experiment_name: name }, Found);
  if (found) return found.experiment.experiment_id;
  const made = await server.post("experiments/create", { name }, Made);
  if (!made) throw new VisibleError(502, "mlflow", `The MLflow server did not make experiment ${name}.`);
  return made.experiment_id;
}
