import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { client } from "../../../api/client";
import { type Failure, failureOf } from "../../../api/failure";
import { useQuery } from "../../../api/useQuery";
import { Empty } from "../../../design/Empty";
import { Failed, Loaded } from "../../../design/Loaded";
import { Table } from "../../../design/Table";
import { Title } from "../../../design/Title";
import { format } from "../../../i18n/format";
import { say, type Text } from "../../../i18n/locale";
import { addressOfVersion } from "../../models/modelPath";
import type { Dictionary } from "../form/contract";
import { draftToQuery } from "../form/draft";
import { draftOfFeatures } from "../form/requestOf";
import { PredictTabs } from "../PredictTabs";
import { OutcomeBlock } from "../result/OutcomeBlock";
import { historyTitle, type LoggedEntry, oneAnswer } from "./logged";

/** What the caller asked before, newest first: each can be opened to say what happened, and asked again with its answers filled in. */
export function History() {
  const { query } = useLocation();
  const first = useQuery("predictions", (signal) => client.GET("/v1/predictions", { params: { query: { limit: "50" } }, signal }));
  const dictionary = useQuery("dictionary", (signal) => client.GET("/v1/dictionary", { signal }));
  const [further, setFurther] = useState<{ entries: LoggedEntry[]; next: string | null }>();
  const [failure, setFailure] = useState<Failure>();
  const more = async (before: string) => {
    setFailure(undefined);
    const answer = await client
      .GET("/v1/predictions", { params: { query: { limit: "50", before } } })
      .catch((error: unknown) => ({ data: undefined, error, response: undefined }));
    if (!answer.data) return setFailure(failureOf(answer.error, answer.response?.status));
    const { predictions, next } = answer.data;
    setFurther((read) => ({ entries: [...(read?.entries ?? []), ...predictions], next }));
  };
  const entries = [...(first.data?.predictions ?? []), ...(further?.entries ?? [])];
  return (
    <>
      <Title about={say(ABOUT)}>
        {first.data ? say(historyTitle(entries), { n: entries.filter(oneAnswer).length }) : say(LOADING_TITLE)}
      </Title>
      <PredictTabs />
      <Loaded query={first} what={WHAT}>
        {({ next }) => (
          <>
            {entries.length === 0 ? (
              <Empty
                title={say(NONE)}
                action={
                  <a class="btn btn--main" href="/predict">
                    {say(PREDICT)}
                  </a>
                }
              >
                {say(FILLS)}
              </Empty>
            ) : (
              <Entries entries={entries} opened={query.open} dictionary={dictionary.data as Dictionary | undefined} />
            )}
            {failure && <Failed failure={failure} what={WHAT} />}
            {(further ? further.next : next) !== null && (
              <button type="button" class="btn mt" onClick={() => void more((further ? further.next : next)!)}>
                {say(MORE)}
              </button>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function Entries({
  entries,
  opened,
  dictionary,
}: {
  entries: readonly LoggedEntry[];
  opened: string | undefined;
  dictionary: Dictionary | undefined;
}) {
  const { route } = useLocation();
  return (
    <Table
      label={say(WHAT)}
      rows={entries}
      keyOf={({ id }) => id}
      detail={(entry) => (entry.id === opened && oneAnswer(entry) ? <OutcomeBlock id={entry.id} /> : undefined)}
      columns={[
        { id: "at", name: say(TIME), cell: ({ at }) => format.moment(at), sort: ({ at }) => at },
        {
          id: "answer",
          name: say(ANSWER),
          cell: (entry) => (oneAnswer(entry) ? say(entry.severe ? SEVERE : MILD) : say(ROWS, { n: entry.rows, severe: entry.severeRows })),
        },
        {
          id: "probability",
          name: say(PROBABILITY),
          number: true,
          cell: (entry) => (oneAnswer(entry) ? <b>{format.percent(entry.probability)}</b> : "–"),
          sort: (entry) => (oneAnswer(entry) ? entry.probability : undefined),
        },
        {
          id: "version",
          name: say(MODEL),
          cell: ({ model, version }) => (
            <a href={addressOfVersion(model, version)}>
              {model} v{version}
            </a>
          ),
          sort: ({ version }) => version,
        },
        {
          id: "do",
          name: say(ACTIONS),
          hidden: true,
          cell: (entry) =>
            oneAnswer(entry) && (
              <span class="acts">
                <button
                  type="button"
                  class="btn btn--s"
                  aria-expanded={entry.id === opened}
                  onClick={() => route(entry.id === opened ? "/predict/history" : `/predict/history?open=${entry.id}`, true)}
                >
                  {say(WHAT_HAPPENED)}
                </button>
                {dictionary && (
                  <a class="btn btn--s" href={againHref(entry, dictionary)}>
                    {say(AGAIN)}
                  </a>
                )}
              </span>
            ),
        },
      ]}
    />
  );
}

/** The form with the answers of an earlier prediction in it. */
function againHref(entry: Extract<LoggedEntry, { probability: number }>, { contracts }: Dictionary): string {
  const contract = contracts.find(({ name }) => name === entry.contract);
  if (!contract) return "/predict";
  const known = Object.entries(entry.inputs).filter((input): input is [string, number] => typeof input[1] === "number");
  const query = draftToQuery(draftOfFeatures(Object.fromEntries(known), contract, new Date(entry.at)));
  return `/predict?${new URLSearchParams(contract.name === "scene" ? query : [["contract", contract.name], ...query])}`;
}

const LOADING_TITLE: Text = { en: "Earlier predictions", fr: "Prédictions passées" };
const ABOUT: Text = {
  en: "Your own predictions; administrators see everybody’s of today.",
  fr: "Vos propres prédictions ; les administrateurs voient celles de tous, du jour.",
};
const WHAT: Text = { en: "earlier predictions", fr: "prédictions passées" };
const NONE: Text = { en: "No prediction yet", fr: "Pas encore de prédiction" };
const FILLS: Text = { en: "Every answered accident is listed here.", fr: "Chaque accident évalué apparaît ici." };
const PREDICT: Text = { en: "Predict an accident", fr: "Évaluer un accident" };
const MORE: Text = { en: "Show earlier ones", fr: "Afficher les précédentes" };
const TIME: Text = { en: "Time", fr: "Heure" };
const ANSWER: Text = { en: "Answer", fr: "Réponse" };
const SEVERE: Text = { en: "Severe likely", fr: "Grave probable" };
const MILD: Text = { en: "Severe less likely", fr: "Grave peu probable" };
const ROWS: Text = { en: "{n} rows at once, {severe} severe likely", fr: "{n} lignes à la fois, {severe} graves probables" };
const PROBABILITY: Text = { en: "Probability", fr: "Probabilité" };
const MODEL: Text = { en: "Model", fr: "Modèle" };
const ACTIONS: Text = { en: "Actions", fr: "Actions" };
const WHAT_HAPPENED: Text = { en: "What happened?", fr: "Que s’est-il passé ?" };
const AGAIN: Text = { en: "Ask again", fr: "Redemander" };
