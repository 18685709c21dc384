import type { Text } from "../../i18n/locale";
import type { Execution } from "./execution";
import { graphOf } from "./trainingGraph";

/** A text with what its places hold; `state` is the name of a state of the machine. */
export type Finding = { text: Text; candidates?: { done: number; of: number }; state?: string; cause?: string };

/** What there is to say of a training first. */
export function executionFinding(execution: Execution): Finding {
  const { states, state, failure } = execution;
  const last = states.at(-1);
  if (state === "succeeded") return { text: SUCCEEDED };
  if (state === "running") {
    const { candidates, after } = graphOf(execution);
    const begun = candidates.some((steps) => steps.some(({ entries }) => entries.length > 0));
    const decided = after.some(({ entries }) => entries.length > 0);
    if (begun && !decided) {
      const done = candidates.filter((steps) => steps.at(-1)?.state === "ok").length;
      return { text: CANDIDATES, candidates: { done, of: candidates.length } };
    }
    return last ? { text: RUNS_AT, state: last.name } : { text: STARTS };
  }
  const failed = states.findLast(({ status }) => status === "failed") ?? last;
  const text = state === "aborted" ? STOPPED : state === "timed-out" ? LATE : FAILED;
  return { text, ...(failed ? { state: failed.name } : {}), ...(failure ? { cause: failure.cause } : {}) };
}

const SUCCEEDED: Text = { en: "The training succeeded in {duration}", fr: "L’entraînement a réussi en {duration}" };
const STARTS: Text = { en: "The training is starting", fr: "L’entraînement démarre" };
const RUNS_AT: Text = { en: "The training runs: {state}", fr: "L’entraînement tourne : {state}" };
const CANDIDATES: Text = {
  en: "The training tries its candidates: {done} of {of} judged so far",
  fr: "L’entraînement essaie ses candidats : {done} sur {of} jugés jusqu’ici",
};
const FAILED: Text = { en: "The training failed at “{state}”", fr: "L’entraînement a échoué à l’étape « {state} »" };
const LATE: Text = { en: "The training took too long, at “{state}”", fr: "L’entraînement a duré trop longtemps, à l’étape « {state} »" };
const STOPPED: Text = { en: "The training was stopped at “{state}”", fr: "L’entraînement a été arrêté à l’étape « {state} »" };
