import { Status } from "../../design/Status";
import { Table } from "../../design/Table";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { timeOf } from "./GraphDrawing";
import { ENTRY_WORDS, NODE_WORDS, STATES } from "./stateTexts";
import type { GraphNode } from "./trainingGraph";

/** One state: what it takes and gives, each time that it was entered with its duration, tries and error, and where its log is. */
export function StatePart({ node, now }: { node: GraphNode; now: number }) {
  const words = STATES[node.name];
  const logs = node.entries.at(-1)?.logs;
  return (
    <div class="panel mt">
      <div class="sechead">
        <h3>
          {words ? say(words.name) : node.name} · {timeOf(node, now)}
        </h3>
        {logs && (
          <p class="small">
            {say(LOG)} {logs.url === undefined ? <code>{logs.group}</code> : <a href={logs.url}>{logs.group}</a>}
          </p>
        )}
      </div>
      {words && <p class="sub">{say(words.about)}</p>}
      {node.state === "cached" && <p class="sub">{say(CACHED)}</p>}
      {node.state === "untold" && <p class="sub">{say(UNTOLD)}</p>}
      {node.entries.length > 0 && (
        <div class="mt">
          <Table
            label={say(ENTRIES)}
            rows={node.entries.map((entry, index) => ({ ...entry, index }))}
            keyOf={({ index }) => String(index)}
            columns={[
              {
                id: "status",
                name: say(STATE),
                cell: ({ status, cached, index }) => {
                  if (cached) return <Status state="cached">{say(NODE_WORDS.cached)}</Status>;
                  if (node.state === "stopped" && index === node.entries.length - 1) {
                    return <Status state="idle">{say(NODE_WORDS.stopped)}</Status>;
                  }
                  return <Status state={ENTRY_WORDS[status].state}>{say(ENTRY_WORDS[status].text)}</Status>;
                },
              },
              { id: "start", name: say(START), cell: ({ startedAt }) => `${format.date(startedAt)} ${format.time(startedAt)}` },
              { id: "error", name: say(ERROR), cell: ({ error }) => error ?? "–" },
              { id: "attempts", name: say(TRIES), number: true, cell: ({ attempts }) => format.count(attempts) },
              {
                id: "seconds",
                name: say(DURATION),
                number: true,
                cell: ({ seconds }) => (seconds === undefined ? "–" : format.duration(seconds)),
                sort: ({ seconds }) => seconds,
              },
            ]}
          />
        </div>
      )}
    </div>
  );
}

const UNTOLD: Text = {
  en: "The history of this cloud does not tell of what is done for each candidate: its run below does.",
  fr: "L’historique de ce cloud ne dit pas ce qui est fait pour chaque candidat : son essai, ci-dessous, le dit.",
};
const CACHED: Text = {
  en: "The same inputs had gone through the same code before: the stored result was taken, nothing was computed again.",
  fr: "Les mêmes entrées étaient déjà passées par le même code : le résultat conservé a été repris, rien n’a été recalculé.",
};
const LOG: Text = { en: "Log:", fr: "Journal :" };
const ENTRIES: Text = { en: "Times that this state was entered", fr: "Passages dans cet état" };
const STATE: Text = { en: "State", fr: "État" };
const START: Text = { en: "Start", fr: "Début" };
const ERROR: Text = { en: "Error", fr: "Erreur" };
const TRIES: Text = { en: "Tries", fr: "Tentatives" };
const DURATION: Text = { en: "Duration", fr: "Durée" };
