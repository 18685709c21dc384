import { useLocation } from "preact-iso";
import { client } from "../../api/client";
import { useQuery } from "../../api/useQuery";
import { Empty } from "../../design/Empty";
import { Loaded } from "../../design/Loaded";
import { Title } from "../../design/Title";
import { locale, say, type Text } from "../../i18n/locale";
import type { Dictionary, DictionaryField } from "./datasets";
import { contractsOf, searchDictionary } from "./dictionarySearch";
import { rangeText } from "./rangeText";

/** Every field with its accepted values in the reader's language, searched in both (`?q=`). */
export function DictionaryPage() {
  const { path, query, route } = useLocation();
  const search = query.q ?? "";
  const dictionary = useQuery("dictionary", (signal) => client.GET("/v1/dictionary", { signal }));
  return (
    <>
      <Title about={<a href="/data">{say(DATA)}</a>}>
        {dictionary.data
          ? say(FINDING, { n: dictionary.data.fields.length, contracts: dictionary.data.contracts.length })
          : say(DICTIONARY)}
      </Title>
      <div class="f">
        <label for="dictionary-search">{say(SEARCH)}</label>
        <input
          class="in"
          id="dictionary-search"
          type="search"
          value={search}
          onInput={({ currentTarget: { value } }) => route(value === "" ? path : `${path}?q=${encodeURIComponent(value)}`, true)}
        />
      </div>
      <Loaded query={dictionary} what={WHAT}>
        {(data) => <Fields dictionary={data as Dictionary} search={search} />}
      </Loaded>
    </>
  );
}

function Fields({ dictionary: { fields, contracts }, search }: { dictionary: Dictionary; search: string }) {
  const found = searchDictionary(fields, search);
  return (
    <>
      <p class="sub mt" role="status">
        {say(FOUND, { n: found.length, all: fields.length })}
      </p>
      {found.length === 0 && <Empty title={say(NONE)}>{say(NONE_WHY)}</Empty>}
      {found.map((field) => (
        <Field key={`${field.dictionary} ${field.name}`} field={field} contracts={contractsOf(field, contracts)} />
      ))}
    </>
  );
}

function Field({ field, contracts }: { field: DictionaryField; contracts: readonly string[] }) {
  const language = locale.value;
  return (
    <section class="rule sec mt">
      <div class="sechead">
        <h2>
          {field.label[language]} <code class="muted">{field.name}</code>
        </h2>
        <p class="small muted">
          {field.dictionary}
          {contracts.length > 0 && ` · ${contracts.join(", ")}`}
        </p>
      </div>
      {field.kind === "number" ? (
        <p class="dense">{rangeText(field)}</p>
      ) : (
        <dl class={`codes ${field.codes.some(isLong) ? "codes--long" : ""}`}>
          {field.codes.map((code) => (
            <div key={String(code.code)}>
              <dt class="mono">{code.text ?? code.code}</dt>
              <dd>{code[language]}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** Longer than a column of codes beside their labels has room for. */
function isLong({ code, text }: { code: number | string; text?: string | undefined }): boolean {
  return String(text ?? code).length > 4;
}

const DATA: Text = { en: "All dataset versions", fr: "Toutes les versions des données" };
const DICTIONARY: Text = { en: "Dictionary", fr: "Dictionnaire" };
const FINDING: Text = {
  en: "{n} fields and their values, in {contracts} contracts",
  fr: "{n} champs et leurs valeurs, dans {contracts} contrats",
};
const SEARCH: Text = {
  en: "Search names, labels and codes, in French or English",
  fr: "Chercher noms, libellés et codes, en français ou en anglais",
};
const WHAT: Text = { en: "the dictionary", fr: "le dictionnaire" };
const FOUND: Text = { en: "{n} of {all} fields", fr: "{n} champs sur {all}" };
const NONE: Text = { en: "No field matches", fr: "Aucun champ ne correspond" };
const NONE_WHY: Text = {
  en: "Each word must occur in the name, the label or a code.",
  fr: "Chaque mot doit figurer dans le nom, le libellé ou un code.",
};
