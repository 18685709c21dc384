import * as z from "zod";
import { VisibleError } from "../errors";
import { rankCandidates } from "../registry/selection";
import { Evaluated } from "./evaluate";
import { FailedElement } from "./failedElement";
import { defineStep } from "./step";

const Survived = z.looseObject({ evaluate: Evaluated });

/** Picks the best surviving candidate by its metrics on the validation rows; the hold-out is not asked. Fails when none survived. */
export const select = defineStep({
  name: "select",
  input: z.strictObject({ candidates: z.array(z.union([Survived, FailedElement])), policy: z.string() }),
  output: z.strictObject({ winner: Evaluated, ranking: z.array(z.strictObject({ run: z.string(), score: z.number() })) }),
  async run({ candidates, policy }, { log }) {
    const survivors = candidates.flatMap((entry) => ("evaluate" in entry ? [(entry as z.infer<typeof Survived>).evaluate] : []));
    const ranking = rankCandidates(
      survivors.map(({ run, validationMetrics }) => ({ run, metrics: validationMetrics })),
      policy,
    );
    const winner = survivors.find(({ run }) => run === ranking[0]?.run);
    if (!winner) throw new VisibleError(422, "no-candidate", `No candidate survived: ${reasons(candidates)}`);
    log("selected", { policy, ranking });
    return { winner, ranking: ranking.map(({ run, score }) => ({ run, score })) };
  },
});

function reasons(candidates: readonly unknown[]): string {
  const failures = candidates.flatMap((entry) => {
    const parsed = FailedElement.safeParse(entry);
    return parsed.success ? [`${parsed.data.failed.error}: ${parsed.data.failed.cause.slice(0, 300)}`] : [];
  });
  return failures.join("; ") || "none has the metric that ranks them";
}
