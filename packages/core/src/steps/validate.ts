import * as z from "zod";
import { QualityReport } from "../dataset/quality";
import { DataError } from "../errors";
import { ArtifactRef } from "./artifact";
import { defineStep } from "./step";

/** Fewer accidents than this cannot be split three ways and judged. */
const MIN_ACCIDENTS = 200;

/** Stops the run when a quality check failed, or when the rows cannot train anything. The previous champion keeps serving. */
export const validate = defineStep({
  name: "validate",
  input: z.strictObject({ quality: ArtifactRef, contract: z.string() }),
  output: z.strictObject({ warnings: z.array(z.string()) }),
  async run({ quality }, { artifacts, log }) {
    const report = QualityReport.parse(JSON.parse(Buffer.from(await artifacts.read(quality)).toString("utf8")));
    const { accidents, severe } = report.totals;
    const failed = report.checks.filter(({ verdict }) => verdict === "fail").map(({ name, message }) => ({ path: name, message }));
    if (accidents < MIN_ACCIDENTS)
      failed.push({ path: "accidents", message: `${accidents} accidents; at least ${MIN_ACCIDENTS} are needed` });
    if (severe === 0 || severe === accidents)
      failed.push({ path: "target", message: `${severe} of ${accidents} are severe: nothing to learn` });
    if (failed.length > 0) throw new DataError(`The data failed ${failed.length} quality checks: ${failed[0]?.message}`, failed);
    const warnings = report.checks.filter(({ verdict }) => verdict === "warn").map(({ message }) => message);
    log("validated", { warnings });
    return { warnings };
  },
});
