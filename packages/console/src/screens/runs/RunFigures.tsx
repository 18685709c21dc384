import { KeyFigures } from "../../design/KeyFigures";
import { Doubted } from "../models/Doubted";
import type { EvaluationReport } from "../models/evaluation";
import { metricName, metricValue } from "../models/metricNames";
import { meaningOf } from "../models/modelFinding";
import { useArtefact } from "../models/useArtefact";
import type { RunReply } from "./replies";

/** The figures that a run is first asked for, each with its interval where it was judged. */
export function RunFigures({ run }: { run: RunReply }) {
  const report = useArtefact<EvaluationReport>(run.artifacts.metrics);
  const values = Object.fromEntries(Object.entries(run.metrics).map(([name, { last }]) => [name, last]));
  const shown = ["roc_auc", "average_precision", "recall", "f1", "brier"].filter((metric) => values[metric] !== undefined);
  if (shown.length === 0) return null;
  return (
    <KeyFigures
      figures={shown.map((metric) => ({
        name: metricName(metric),
        value: metricValue(metric, values[metric]),
        meaning: <Doubted interval={report.data?.intervals[metric]} meaning={meaningOf(metric, values[metric] ?? 0, values)} />,
      }))}
    />
  );
}
