import { FilterToken } from "../../design/FilterToken";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { type Dictionary, filterOptions } from "./filterOptions";
import type { TotalsReply } from "./replies";
import { type Filter, filtersOf, type Selection } from "./selection";
import { around, nameOf, tokenText } from "./tokenText";

/** The filters as one sentence whose words can be pressed, and what it selects. `years` are those that the dataset holds. */
export function FilterSentence({
  selection,
  datasets,
  years,
  dictionary,
  totals,
  onChange,
}: {
  selection: Selection;
  datasets: readonly string[];
  years: readonly number[];
  dictionary: Dictionary | undefined;
  totals: TotalsReply | undefined;
  onChange: (change: Readonly<Record<string, string | undefined>>) => void;
}) {
  const dataset = selection.dataset ?? totals?.dataset.name ?? "baac";
  const named = datasets.length > 0 ? datasets : [dataset];
  return (
    <p class="sentence">
      {say(ACCIDENTS)}{" "}
      <FilterToken
        single
        label={say(DATASET)}
        text={datasetName(dataset)}
        options={named.map((name) => ({ value: name, label: datasetName(name) }))}
        chosen={selection.dataset === undefined ? [] : [dataset]}
        onChange={([name]) =>
          onChange({ dataset: name, by: undefined, resolution: undefined, years: undefined, lum: undefined, atm: undefined })
        }
      />
      {selection.filters.years.length === 0 ? ", " : " "}
      {filtersOf(dataset).map((filter) => (
        <Word
          key={filter}
          filter={filter}
          selection={selection}
          options={filterOptions(filter, { dataset, years, dictionary })}
          onChange={onChange}
        />
      ))}
      {say(COLON)} <Sum totals={totals} />
    </p>
  );
}

/** A dataset as people call it. */
export function datasetName(name: string): string {
  return say(DATASETS[name] ?? { en: name, fr: name });
}

function Word({
  filter,
  selection,
  options,
  onChange,
}: {
  filter: Filter;
  selection: Selection;
  options: ReturnType<typeof filterOptions>;
  onChange: (change: Readonly<Record<string, string | undefined>>) => void;
}) {
  const chosen = selection.filters[filter];
  const labels = chosen.map((value) => options.find((option) => option.value === value)?.label ?? value);
  const [before, after] = chosen.length === 0 && filter === "years" ? ["", ", "] : around(filter);
  return (
    <>
      {before}
      <FilterToken
        label={nameOf(filter)}
        text={tokenText(filter, labels)}
        options={options}
        chosen={chosen}
        onChange={(values) => onChange({ [filter]: values.join(",") })}
      />
      {after.startsWith(",") ? WORD_JOINER + after : after}
    </>
  );
}

function Sum({ totals }: { totals: TotalsReply | undefined }) {
  if (!totals) return null;
  const { accidents, severe, share, interval } = totals;
  if (share === null || interval === null) return <span class="sum">{say(NONE)}</span>;
  const [low, high] = interval.map((end) => format.decimal(end * 100, 1));
  const places = {
    accidents: format.count(accidents),
    severe: format.count(severe),
    share: format.percent(share, 1),
    low: low!,
    high: high!,
  };
  return <span class="sum">{say(FOUND, places)}</span>;
}

const ACCIDENTS: Text = { en: "Accidents of", fr: "Accidents de" };
const DATASET: Text = { en: "Dataset", fr: "Jeu de données" };
const COLON: Text = { en: ":", fr: "\u00a0:" };
const FOUND: Text = {
  en: "{accidents} accidents, {severe} severe ({share}, {low} to {high}).",
  fr: "{accidents} accidents, dont {severe} graves ({share}, {low} à {high}).",
};
const NONE: Text = { en: "no accident.", fr: "aucun accident." };
const DATASETS: Readonly<Record<string, Text>> = {
  baac: { en: "France", fr: "France" },
  "baac-outcome": { en: "France (with outcome)", fr: "France (avec issue)" },
  chicago: { en: "Chicago", fr: "Chicago" },
};

/** No line begins with a comma. */
const WORD_JOINER = "\u2060";
