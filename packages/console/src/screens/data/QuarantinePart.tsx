import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { client } from "../../api/client";
import { useAction } from "../../api/useAction";
import { useQuery } from "../../api/useQuery";
import { Empty } from "../../design/Empty";
import { Loaded } from "../../design/Loaded";
import { Note } from "../../design/Note";
import { Refusal } from "../../design/Refusal";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { may } from "../../session/caller";
import { type Corrections, corrected, replayed } from "./corrections";
import type { Quarantine } from "./datasets";
import { QuarantineRows } from "./QuarantineRows";

const PAGE = 25;

/** Rows that were left out, by page (`?from=25`), with their reason and cells; an operator corrects cells and hands the rows in again. */
export function QuarantinePart({ id }: { id: string }) {
  const { query } = useLocation();
  const from = /^\d{1,9}$/.test(query.from ?? "") ? Number(query.from) : 0;
  const page = useQuery(`quarantine ${id} ${from}`, (signal) =>
    client.GET("/v1/datasets/{id}/quarantine", { params: { path: { id }, query: { from: String(from), rows: String(PAGE) } }, signal }),
  );
  return (
    <Loaded query={page} what={WHAT}>
      {(quarantine) =>
        quarantine.total === 0 ? (
          <Empty title={say(NONE)}>{say(NONE_WHY)}</Empty>
        ) : (
          <Page key={from} id={id} from={from} quarantine={quarantine} />
        )
      }
    </Loaded>
  );
}

type Replay = { source: string; rows: number };

function Page({ id, from, quarantine: { total, rows, next } }: { id: string; from: number; quarantine: Quarantine }) {
  const { path, route } = useLocation();
  const [corrections, setCorrections] = useState<Corrections>({});
  const [done, setDone] = useState<Replay>();
  const action = useAction();
  const chosen = replayed(rows, corrections);
  const replay = async () => {
    const answer = await action.run(() =>
      client.POST("/v1/datasets/{id}/quarantine/replay", { params: { path: { id } }, body: { rows: chosen } }),
    );
    if (answer) setDone(answer);
  };
  return (
    <section class="sec">
      <div class="sechead">
        <h2>{say(total === 1 ? FINDING_ONE : FINDING, { n: format.count(total) })}</h2>
        <p class="acts">
          <span class="muted">{say(SHOWN, { from: format.count(from + 1), to: format.count(from + rows.length) })}</span>
          <button
            type="button"
            class="btn btn--s"
            disabled={from === 0}
            onClick={() => route(from <= PAGE ? path : `${path}?from=${from - PAGE}`)}
          >
            {say(EARLIER)}
          </button>
          <button type="button" class="btn btn--s" disabled={next === undefined} onClick={() => route(`${path}?from=${next}`)}>
            {say(LATER)}
          </button>
        </p>
      </div>
      {may("operator") && <p class="sub">{say(HOW)}</p>}
      <QuarantineRows
        rows={rows}
        corrections={corrections}
        onCell={may("operator") ? (row, column, value) => setCorrections((before) => corrected(before, row, column, value)) : undefined}
      />
      {may("operator") && (
        <div class="acts mt">
          <button type="button" class="btn btn--main" disabled={action.busy || chosen.length === 0} onClick={replay}>
            {say(REPLAY, { n: chosen.length })}
          </button>
        </div>
      )}
      <Refusal failure={action.failure} titles={{ other: REFUSED }} />
      {done && (
        <Note kind="ok" title={say(done.rows === 1 ? DONE_ONE : DONE, { n: done.rows })} live>
          <a href="/pipelines?start">{say(TRAIN)}</a> <span class="mono small">{done.source.slice(0, 16)}</span>
        </Note>
      )}
    </section>
  );
}

const WHAT: Text = { en: "the quarantine", fr: "la quarantaine" };
const NONE: Text = { en: "No row was left out", fr: "Aucune ligne n’a été écartée" };
const NONE_WHY: Text = { en: "Every row of the files had its place.", fr: "Chaque ligne des fichiers a trouvé sa place." };
const FINDING: Text = { en: "{n} rows were left out", fr: "{n} lignes ont été écartées" };
const FINDING_ONE: Text = { en: "One row was left out", fr: "Une ligne a été écartée" };
const SHOWN: Text = { en: "Rows {from} to {to}", fr: "Lignes {from} à {to}" };
const EARLIER: Text = { en: "Earlier rows", fr: "Lignes précédentes" };
const LATER: Text = { en: "Later rows", fr: "Lignes suivantes" };
const HOW: Text = {
  en: "Open a row, correct its cells and hand it in again: the corrected rows and the files that they came from become a new source.",
  fr: "Ouvrez une ligne, corrigez ses cellules et remettez-la : les lignes corrigées et leurs fichiers deviennent une nouvelle source.",
};
const REPLAY: Text = { en: "Hand in corrected rows ({n})", fr: "Remettre les lignes corrigées ({n})" };
const REFUSED: Text = {
  en: "The rows were not taken; your corrections are kept.",
  fr: "Les lignes n’ont pas été acceptées ; vos corrections sont gardées.",
};
const DONE: Text = {
  en: "Handed in with {n} corrected rows, as the newest source.",
  fr: "Remises avec {n} lignes corrigées, comme source la plus récente.",
};
const DONE_ONE: Text = {
  en: "Handed in with one corrected row, as the newest source.",
  fr: "Remises avec une ligne corrigée, comme source la plus récente.",
};
const TRAIN: Text = { en: "Start a training on it", fr: "Lancer un entraînement dessus" };
