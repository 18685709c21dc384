import { Status } from "../../design/Status";
import { type Column, Table } from "../../design/Table";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { addressOfExecution } from "./addressOfExecution";
import type { ExecutionSummary } from "./execution";
import { EXECUTION_WORDS } from "./stateTexts";

/** Trainings, newest first; each leads to its page. */
export function ExecutionTable({ executions, chosen }: { executions: readonly ExecutionSummary[]; chosen: string | undefined }) {
  return (
    <Table
      label={say(LABEL)}
      columns={columns()}
      rows={executions}
      keyOf={({ id }) => id}
      rowClass={({ id }) => (id === chosen ? "sel" : undefined)}
    />
  );
}

function columns(): Column<ExecutionSummary>[] {
  return [
    {
      id: "id",
      name: say(TRAINING),
      cell: ({ id }) => (
        <a class="mono" href={addressOfExecution(id)}>
          {id}
        </a>
      ),
      sort: ({ id }) => id,
    },
    {
      id: "state",
      name: say(STATE),
      cell: ({ state }) => <Status state={EXECUTION_WORDS[state].state}>{say(EXECUTION_WORDS[state].text)}</Status>,
      sort: ({ state }) => state,
    },
    { id: "start", name: say(STARTED), cell: ({ startedAt }) => format.moment(startedAt), sort: ({ startedAt }) => startedAt },
    { id: "by", name: say(BY), cell: ({ startedBy }) => startedBy ?? "–", sort: ({ startedBy }) => startedBy },
    {
      id: "seconds",
      name: say(DURATION),
      number: true,
      cell: (execution) => {
        const seconds = secondsOf(execution);
        return seconds === undefined ? "–" : format.duration(seconds);
      },
      sort: secondsOf,
    },
  ];
}

function secondsOf({ startedAt, endedAt }: ExecutionSummary): number | undefined {
  return endedAt === undefined ? undefined : (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
}

const LABEL: Text = { en: "Trainings", fr: "Entraînements" };
const TRAINING: Text = { en: "Training", fr: "Entraînement" };
const STATE: Text = { en: "State", fr: "État" };
const STARTED: Text = { en: "Started", fr: "Début" };
const BY: Text = { en: "By", fr: "Par" };
const DURATION: Text = { en: "Duration", fr: "Durée" };
