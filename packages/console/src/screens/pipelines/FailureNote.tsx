import { Note } from "../../design/Note";
import { say, type Text } from "../../i18n/locale";
import { may } from "../../session/caller";
import type { Execution } from "./execution";
import { type Failure, failureWords } from "./failureWords";
import { takingUp } from "./takingUp";

/** Why a training ended badly, and to whom it may: whether it can go on. */
export function FailureNote({
  execution,
  failure,
  running,
}: {
  execution: Execution;
  failure: Failure;
  /** Id of the training that runs now. */
  running: string | undefined;
}) {
  const { title, cause, checks } = failureWords(failure);
  const next = may("operator") ? takingUp(execution, running, Date.now()) : undefined;
  return (
    <Note kind={execution.state === "aborted" ? "warn" : "danger"} title={title}>
      {cause.text !== "" && <p>{cause.quoted ? <span lang="en">{cause.text}</span> : cause.text}</p>}
      {checks.length > 0 && (
        <ul>
          {checks.map(({ rule, value }) => (
            <li key={rule}>{say(CHECK, { rule, value })}</li>
          ))}
        </ul>
      )}
      {next && <p>{say(next.text, next.places)}</p>}
    </Note>
  );
}

const CHECK: Text = { en: "{rule}: {value}", fr: "{rule} : {value}" };
