import { client } from "../../../api/client";
import { useQuery } from "../../../api/useQuery";
import { Empty } from "../../../design/Empty";
import { Loaded } from "../../../design/Loaded";
import { Status } from "../../../design/Status";
import { Table } from "../../../design/Table";
import { Title } from "../../../design/Title";
import { format } from "../../../i18n/format";
import { say, type Text } from "../../../i18n/locale";
import { PredictTabs } from "../PredictTabs";
import { BatchResult } from "./BatchResult";
import { BATCH_STATES, batchTitle, isOpen } from "./batch";
import { NewBatch } from "./NewBatch";

/** `/predict/batch`: sends a file and lists earlier ones; with an id, one of them. */
export function Batch({ id }: { id: string | undefined }) {
  return id === undefined ? <Batches /> : <OneBatch id={id} />;
}

function Batches() {
  const dictionary = useQuery("dictionary", (signal) => client.GET("/v1/dictionary", { signal }));
  const batches = useQuery("batches", (signal) => client.GET("/v1/batches", { signal }), { everySeconds: 10 });
  return (
    <>
      <Title about={say(ABOUT)}>{say(TITLE)}</Title>
      <PredictTabs />
      <div class="grid">
        <div class="c12">
          <Loaded query={dictionary} what={FEATURES}>
            {({ contracts }) => (
              <NewBatch features={contracts.find(({ name }) => name === "scene")?.features.map(({ name }) => name) ?? []} />
            )}
          </Loaded>
        </div>
        <section class="c12 sec rule">
          <div class="sechead">
            <h2>{say(EARLIER)}</h2>
          </div>
          <Loaded query={batches} what={EARLIER}>
            {({ batches: list }) =>
              list.length === 0 ? (
                <Empty title={say(NONE)}>{say(FILLS)}</Empty>
              ) : (
                <Table
                  label={say(EARLIER)}
                  rows={list}
                  keyOf={(batch) => batch.id}
                  columns={[
                    {
                      id: "state",
                      name: say(STATE),
                      cell: ({ state }) => <Status state={BATCH_STATES[state].glyph}>{say(BATCH_STATES[state].name)}</Status>,
                      sort: ({ state }) => state,
                    },
                    {
                      id: "created",
                      name: say(CREATED),
                      cell: (batch) => <a href={`/predict/batch/${batch.id}`}>{format.moment(batch.createdAt)}</a>,
                      sort: ({ createdAt }) => createdAt,
                    },
                    { id: "model", name: say(MODEL), cell: ({ model, version }) => `${model} v${version}` },
                    { id: "size", name: say(SIZE), number: true, cell: ({ bytes }) => format.bytes(bytes), sort: ({ bytes }) => bytes },
                    {
                      id: "rows",
                      name: say(ROWS),
                      number: true,
                      cell: ({ summary, progress }) => format.count(summary?.rows ?? progress.rows),
                      sort: ({ summary, progress }) => summary?.rows ?? progress.rows,
                    },
                  ]}
                />
              )
            }
          </Loaded>
        </section>
      </div>
    </>
  );
}

function OneBatch({ id }: { id: string }) {
  const query = useQuery(`batch ${id}`, (signal) => client.GET("/v1/batches/{id}", { params: { path: { id } }, signal }), {
    everySeconds: 3,
  });
  const batch = query.data;
  const places = { answered: format.count(batch?.summary?.answered ?? 0), refused: format.count(batch?.summary?.refused ?? 0) };
  return (
    <>
      <Title
        about={
          batch &&
          `${batch.model} v${batch.version} · ${format.bytes(batch.bytes)} · ${format.moment(batch.createdAt)}${isOpen(batch) ? "" : ` · ${say(BATCH_STATES[batch.state].name)}`}`
        }
      >
        {batch ? say(batchTitle(batch), places) : say(TITLE)}
      </Title>
      <PredictTabs />
      <Loaded query={query} what={ONE}>
        {(read) => <BatchResult batch={read} reload={query.reload} />}
      </Loaded>
    </>
  );
}

const TITLE: Text = { en: "How severe are all these accidents likely to be?", fr: "Quelle gravité pour tous ces accidents ?" };
const ABOUT: Text = {
  en: "A file is answered row by row; a row that cannot be read is refused and the others go on.",
  fr: "Un fichier est évalué ligne par ligne ; une ligne illisible est refusée et les autres continuent.",
};
const FEATURES: Text = { en: "the features of the model", fr: "les variables du modèle" };
const EARLIER: Text = { en: "Earlier files", fr: "Fichiers précédents" };
const ONE: Text = { en: "this file", fr: "ce fichier" };
const NONE: Text = { en: "No file yet", fr: "Pas encore de fichier" };
const FILLS: Text = {
  en: "Files that you send are listed here for 90 days.",
  fr: "Les fichiers envoyés sont listés ici pendant 90 jours.",
};
const STATE: Text = { en: "State", fr: "État" };
const CREATED: Text = { en: "Sent", fr: "Envoyé" };
const MODEL: Text = { en: "Model", fr: "Modèle" };
const SIZE: Text = { en: "Size", fr: "Taille" };
const ROWS: Text = { en: "Rows", fr: "Lignes" };
