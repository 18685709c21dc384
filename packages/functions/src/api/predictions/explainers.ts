import { NotFoundError } from "@vigie/core/errors";
import type { Explainer } from "@vigie/core/explain/explainer";
import { decodeExplainer } from "@vigie/core/explain/explainerFile";
import { explainRow } from "@vigie/core/explain/explainRow";
import { scoreOf } from "@vigie/core/explain/scoreOf";
import type { Prediction } from "@vigie/core/predict/loadedModel";
import type { Contract } from "@vigie/core/prepare/contract";
import type { ArtifactStore } from "@vigie/core/steps/artifact";
import type { ExplanationReply } from "./predictionReplies";
import type { Serving } from "./servingModel";

/** Explains an answer that a version gave. Throws NotFoundError for a version that was stored without an explainer. */
export type Explain = (serving: Serving, contract: Contract, values: Float32Array, prediction: Prediction) => Promise<ExplanationReply>;

/** Explainers that stay open. */
const MOST_OPEN = 3;

/** Explains by the file that is stored with a version, fetched when its first explanation is asked for. */
export function explainers(artifacts: Pick<ArtifactStore, "read">): Explain {
  const open = new Map<string, Promise<Explainer>>();
  return async (serving, contract, values, { classes }) => {
    const explainer = await explainerOf(serving, artifacts, open);
    const score = scoreOf(serving.model, classes?.called);
    return explainRow({ explainer, contract, values, score, ...(classes && { output: classes.called }) });
  };
}

function explainerOf(
  { version }: Serving,
  artifacts: Pick<ArtifactStore, "read">,
  open: Map<string, Promise<Explainer>>,
): Promise<Explainer> {
  const key = `${version.model}#${version.version}`;
  const known = open.get(key);
  if (known) return known;
  const { explainer: ref } = version.artifacts;
  if (!ref) throw new NotFoundError(`Version ${version.version} of ${version.model} was stored without what explains its answers.`);
  const opening = artifacts.read(ref).then(decodeExplainer);
  opening.catch(() => open.delete(key));
  open.set(key, opening);
  const [oldest] = open.keys();
  if (open.size > MOST_OPEN && oldest !== undefined) open.delete(oldest);
  return opening;
}
