import { useId, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { client } from "../../../api/client";
import { type Failure, failureOf } from "../../../api/failure";
import { describedBy, Field } from "../../../design/Field";
import { Note } from "../../../design/Note";
import { Progress } from "../../../design/Progress";
import { Reason } from "../../../design/Reason";
import { Select } from "../../../design/Select";
import { Table } from "../../../design/Table";
import { format } from "../../../i18n/format";
import { say, type Text } from "../../../i18n/locale";
import { type CsvPreview, csvPreview } from "./csvPreview";
import { sendFile } from "./sendFile";

/** Bytes that the preview is read from. */
const PREVIEWED = 65_536;
const LABEL = "severe";

/** Chooses a CSV, shows how it begins, and sends it with its progress; what was chosen stays when it fails. */
export function NewBatch({ features }: { features: readonly string[] }) {
  const { route } = useLocation();
  const id = useId();
  const [file, setFile] = useState<File>();
  const [preview, setPreview] = useState<CsvPreview>();
  const [label, setLabel] = useState<string>();
  const [sent, setSent] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  const sending = useRef<AbortController>();
  const choose = async (chosen: File | undefined) => {
    setFile(chosen);
    setFailure(undefined);
    if (!chosen) return setPreview(undefined);
    const read = csvPreview(await chosen.slice(0, PREVIEWED).text(), chosen.size <= PREVIEWED);
    setPreview(read);
    setLabel(read.columns.includes(LABEL) ? LABEL : undefined);
  };
  const send = async (chosen: File) => {
    const controller = new AbortController();
    sending.current = controller;
    setSent(0);
    setFailure(undefined);
    try {
      const body = { bytes: chosen.size, label: label ?? LABEL };
      const { data, error, response } = await client.POST("/v1/batches", { body, signal: controller.signal });
      if (!data) return setFailure(failureOf(error, response.status));
      await sendFile(chosen, data.upload, setSent, controller.signal);
      route(`/predict/batch/${data.id}`);
    } catch (error) {
      if (!controller.signal.aborted) setFailure(failureOf(error));
    } finally {
      setSent(undefined);
    }
  };
  const known = preview?.columns.filter((name) => features.includes(name)).length ?? 0;
  return (
    <section class="sec">
      <div class="fields batchform">
        <Field id={id} label={say(FILE)} width={4} hint={say(FILE_HINT)}>
          <input
            id={id}
            type="file"
            class="in in--file"
            accept=".csv,text/csv"
            aria-describedby={describedBy(id)}
            onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
          />
        </Field>
        {preview && (
          <Select
            label={say(LABEL_COLUMN)}
            width={2}
            options={preview.columns.map((name) => ({ value: name, label: name }))}
            value={label}
            onChange={setLabel}
            unknown={say(NO_LABEL)}
            hint={say(LABEL_HINT)}
          />
        )}
      </div>
      {failure && (
        <Note kind="danger" title={say(NOT_SENT)} live>
          <Reason failure={failure} /> {say(KEPT)}
        </Note>
      )}
      {file && preview && (
        <>
          <p class="sub mt">
            {say(known === 0 ? NO_FEATURES : KNOWN, {
              known,
              of: features.length,
              size: format.bytes(file.size),
              columns: preview.columns.length,
            })}
          </p>
          <Table
            label={say(BEGINNING)}
            rows={preview.rows.map((cells, index) => ({ cells, index }))}
            keyOf={({ index }) => String(index)}
            columns={preview.columns.map((name, column) => ({
              id: `${column}`,
              name: features.includes(name) || name === label ? name : `${name} –`,
              cell: ({ cells }: { cells: string[]; index: number }) => cells[column],
            }))}
          />
          {sent === undefined ? (
            <p class="acts mt">
              <button type="button" class="btn btn--main" disabled={known === 0} onClick={() => void send(file)}>
                {say(SEND)}
              </button>
            </p>
          ) : (
            <Progress
              name={say(SENDING, { file: file.name })}
              count={say(OF, { sent: format.bytes(sent), size: format.bytes(file.size) })}
              done={sent}
              of={file.size}
            >
              {say(STAY)}{" "}
              <button type="button" class="btn btn--s" onClick={() => sending.current?.abort()}>
                {say(STOP)}
              </button>
            </Progress>
          )}
        </>
      )}
    </section>
  );
}

const FILE: Text = { en: "CSV file", fr: "Fichier CSV" };
const FILE_HINT: Text = {
  en: "One accident per row, columns named as the features of the model; what a column lacks is not known. Up to 5 GB.",
  fr: "Un accident par ligne, colonnes nommées comme les variables du modèle ; ce qui manque est inconnu. Jusqu’à 5 Go.",
};
const LABEL_COLUMN: Text = { en: "What really happened", fr: "Ce qui s’est passé" };
const NO_LABEL: Text = { en: "No such column", fr: "Pas de colonne" };
const LABEL_HINT: Text = {
  en: "Column of 1 and 0: the answers are then judged.",
  fr: "Colonne de 1 et 0 : les réponses sont alors jugées.",
};
const NOT_SENT: Text = { en: "The file was not sent.", fr: "Le fichier n’a pas été envoyé." };
const KEPT: Text = { en: "Your choice is kept.", fr: "Votre choix est conservé." };
const NO_FEATURES: Text = {
  en: "None of the {columns} columns is a feature of the model: look at the names in the first row.",
  fr: "Aucune des {columns} colonnes n’est une variable du modèle : vérifiez les noms de la première ligne.",
};
const KNOWN: Text = {
  en: "{known} of {of} features have a column; {size}. Columns with a dash are left aside.",
  fr: "{known} variables sur {of} ont une colonne ; {size}. Les colonnes marquées d’un tiret sont ignorées.",
};
const BEGINNING: Text = { en: "How the file begins", fr: "Début du fichier" };
const SEND: Text = { en: "Predict the file", fr: "Évaluer le fichier" };
const SENDING: Text = { en: "Sending “{file}”", fr: "Envoi de « {file} »" };
const OF: Text = { en: "{sent} of {size}", fr: "{sent} sur {size}" };
const STAY: Text = { en: "Stay on this page until it has been sent.", fr: "Restez sur cette page jusqu’à la fin de l’envoi." };
const STOP: Text = { en: "Stop sending", fr: "Arrêter l’envoi" };
