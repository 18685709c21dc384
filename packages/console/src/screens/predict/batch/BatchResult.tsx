import { client } from "../../../api/client";
import { useAction } from "../../../api/useAction";
import { Note } from "../../../design/Note";
import { Progress } from "../../../design/Progress";
import { Reason } from "../../../design/Reason";
import { Table } from "../../../design/Table";
import { format } from "../../../i18n/format";
import { say, type Text } from "../../../i18n/locale";
import { type BatchOf, doneShare, isOpen } from "./batch";

/** One file: how far it is, then its results to download, its refused rows, and how right the answers were where it says what happened. */
export function BatchResult({ batch, reload }: { batch: BatchOf; reload: () => void }) {
  const { summary, links, labelled, problem, progress } = batch;
  return (
    <section class="sec">
      {isOpen(batch) && (
        <Progress
          name={say(ROWS_DONE, { rows: format.count(progress.rows) })}
          {...(progress.parts === null ? {} : { count: say(PARTS, { done: progress.done, of: progress.parts }) })}
          done={doneShare(batch)}
        >
          {say(LEAVE)} <Cancel id={batch.id} onEnded={reload} />
        </Progress>
      )}
      {problem !== undefined && (
        <Note kind="danger" title={say(WHY)} live>
          {problem}
        </Note>
      )}
      {links && summary && (
        <Note kind="ok" title={say(SEVERE, { severe: format.count(summary.severe), of: format.count(summary.answered) })} live>
          <a href={links.results} download>
            {say(DOWNLOAD)}
          </a>{" "}
          ·{" "}
          <a href={links.report} download>
            {say(REPORT)}
          </a>
        </Note>
      )}
      {summary && summary.absent.length > 0 && (
        <p class="sub mt">{say(ABSENT, { names: summary.absent.slice(0, 20).join(", "), n: summary.absent.length })}</p>
      )}
      {labelled && <Judged report={labelled} />}
      {summary && summary.errors.length > 0 && (
        <>
          <h3 class="gap-t">{say(REFUSED, { n: format.count(summary.refused), shown: summary.errors.length })}</h3>
          <Table
            label={say(REFUSED_TABLE)}
            rows={summary.errors}
            keyOf={({ row }) => String(row)}
            columns={[
              { id: "row", name: say(ROW), cell: ({ row }) => format.count(row), sort: ({ row }) => row },
              { id: "message", name: say(MESSAGE), cell: ({ message }) => message, sort: ({ message }) => message },
            ]}
          />
        </>
      )}
    </section>
  );
}

function Judged({ report }: { report: NonNullable<BatchOf["labelled"]> }) {
  return (
    <>
      <h3 class="gap-t">
        {say(report.accuracy === null ? JUDGED_NONE : JUDGED, {
          share: report.accuracy === null ? "" : format.percent(report.accuracy, 1),
          n: format.count(report.rows),
        })}
      </h3>
      <Table
        label={say(JUDGED_TABLE)}
        rows={report.classes}
        keyOf={({ name }) => name}
        columns={[
          { id: "name", name: say(CLASS), cell: ({ name }) => name },
          { id: "precision", name: say(PRECISION), number: true, cell: ({ precision }) => format.metric(precision) },
          { id: "recall", name: say(RECALL), number: true, cell: ({ recall }) => format.metric(recall) },
          { id: "f1", name: "F1", number: true, cell: ({ f1 }) => format.metric(f1) },
          { id: "support", name: say(SUPPORT), number: true, cell: ({ support }) => format.count(support) },
        ]}
      />
    </>
  );
}

function Cancel({ id, onEnded }: { id: string; onEnded: () => void }) {
  const { failure, busy, run } = useAction();
  const cancel = async () => {
    await run(() => client.POST("/v1/batches/{id}/cancel", { params: { path: { id } } }));
    onEnded();
  };
  return (
    <>
      <button type="button" class="btn btn--s" disabled={busy} onClick={() => void cancel()}>
        {say(CANCEL)}
      </button>
      {failure && (
        <span class="err" role="alert">
          {" "}
          <Reason failure={failure} />
        </span>
      )}
    </>
  );
}

const ROWS_DONE: Text = { en: "{rows} rows predicted", fr: "{rows} lignes évaluées" };
const PARTS: Text = { en: "{done} of {of} parts", fr: "{done} parties sur {of}" };
const LEAVE: Text = { en: "You can leave this page.", fr: "Vous pouvez quitter cette page." };
const WHY: Text = { en: "Why it failed", fr: "Pourquoi il a échoué" };
const SEVERE: Text = { en: "{severe} of {of} accidents are likely severe", fr: "{severe} accidents sur {of} sont probablement graves" };
const DOWNLOAD: Text = { en: "Download the results (CSV)", fr: "Télécharger les résultats (CSV)" };
const REPORT: Text = { en: "Download the report (JSON)", fr: "Télécharger le rapport (JSON)" };
const ABSENT: Text = {
  en: "Without a column, so not known ({n}): {names}.",
  fr: "Sans colonne, donc inconnu ({n}) : {names}.",
};
const REFUSED: Text = { en: "{n} rows were refused; the first {shown}", fr: "{n} lignes ont été refusées ; les {shown} premières" };
const REFUSED_TABLE: Text = { en: "Refused rows", fr: "Lignes refusées" };
const ROW: Text = { en: "Row", fr: "Ligne" };
const MESSAGE: Text = { en: "Reason", fr: "Raison" };
const JUDGED: Text = { en: "{share} of {n} labelled answers were right", fr: "{share} des {n} réponses étiquetées étaient justes" };
const JUDGED_NONE: Text = { en: "{n} labelled answers", fr: "{n} réponses étiquetées" };
const JUDGED_TABLE: Text = { en: "Figures by class", fr: "Chiffres par classe" };
const CLASS: Text = { en: "Class", fr: "Classe" };
const PRECISION: Text = { en: "Precision", fr: "Précision" };
const RECALL: Text = { en: "Recall", fr: "Rappel" };
const SUPPORT: Text = { en: "Accidents", fr: "Accidents" };
const CANCEL: Text = { en: "Cancel the batch", fr: "Annuler le lot" };
