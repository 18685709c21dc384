import { useId, useMemo, useState } from "preact/hooks";
import { useAddress } from "../../address/useAddress";
import { Empty } from "../../design/Empty";
import { FilterToken } from "../../design/FilterToken";
import { Failed } from "../../design/Loaded";
import { Note } from "../../design/Note";
import { Reason } from "../../design/Reason";
import { Title } from "../../design/Title";
import { orderOf, orderText } from "../../design/tableOrder";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { CompareRuns } from "./CompareRuns";
import { experimentFinding } from "./experimentFinding";
import { FilterHelp } from "./FilterHelp";
import { columnName, RunsTable } from "./RunsTable";
import { availableColumns, columnsOf, runsQuery } from "./runsQuery";
import { useRunPages } from "./useRunPages";

/** Most runs that are put side by side. */
const MOST_COMPARED = 20;

/** Runs that columns are looked for in: those of ten thousand would take longer than a turn of the browser. */
const MOST_LOOKED_AT = 400;

/** The runs of one experiment: filter, columns, order and those that are compared are in the address. */
export function ExperimentScreen({ name }: { name: string }) {
  const { query: address, change } = useAddress();
  const [typed, setTyped] = useState<string>();
  const id = useId();
  const query = runsQuery(address);
  const pages = useRunPages(name, query);
  const columns = columnsOf(address);
  const known = useMemo(
    () => availableColumns(pages.runs.slice(0, MOST_LOOKED_AT)),
    [Math.min(pages.runs.length, MOST_LOOKED_AT), pages.runs[0]],
  );
  const chosen = (address.ids ?? "").split(",").filter((one) => one !== "");
  const nested = query.parent !== undefined;
  const choose = (one: string) =>
    change({ ids: (chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one].slice(-MOST_COMPARED)).join(",") });
  const apply = (filter: string) => {
    setTyped(undefined);
    change({ filter });
  };
  if (address.compare && chosen.length >= 2) return <CompareRuns experiment={name} ids={chosen} />;
  const refused = pages.failure?.status === 422;
  return (
    <>
      <p class="crumb">
        <a href="/runs">{say(RUNS)}</a> <span>/</span> <span>{name}</span>
      </p>
      <Title
        about={say(nested ? NESTED : FLAT)}
        actions={
          <>
            <button type="button" class="btn btn--s" onClick={() => change({ flat: nested ? "1" : undefined, filter: undefined })}>
              {say(nested ? SHOW_FLAT : SHOW_NESTED)}
            </button>
            <button
              type="button"
              class="btn btn--s btn--main"
              disabled={chosen.length < 2}
              title={chosen.length < 2 ? say(CHOOSE_TWO) : ""}
              onClick={() => change({ compare: "1" }, "push")}
            >
              {say(COMPARE, { n: chosen.length })}
            </button>
          </>
        }
      >
        {pages.total === undefined
          ? name
          : address.filter
            ? say(FOUND, { n: format.count(pages.total), name })
            : experimentFinding(name, pages.total, address.order ? undefined : pages.runs[0])}
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          apply(typed ?? address.filter ?? "");
        }}
      >
        <div class="f">
          <label for={id}>{say(FILTER)}</label>
          <div class="pair">
            <input
              id={id}
              class={`in mono ${refused ? "in--err" : ""}`}
              value={typed ?? address.filter ?? ""}
              placeholder="metrics.f1 > 0.7"
              spellcheck={false}
              aria-invalid={refused}
              aria-describedby={`${id}-note`}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
            <button type="submit" class="btn">
              {say(APPLY)}
            </button>
          </div>
          <div id={`${id}-note`}>{refused && pages.failure && <p class="err">{<Reason failure={pages.failure} />}</p>}</div>
        </div>
        <FilterHelp onChoose={apply} />
      </form>
      <p class="sentence columns">
        {say(COLUMNS_ARE)}{" "}
        <FilterToken
          label={say(COLUMNS)}
          text={columns.map(columnName).join(", ")}
          options={[...new Set([...known, ...columns])].map((value) => ({ value, label: columnName(value) }))}
          chosen={columns}
          onChange={(values) => change({ columns: values.join(",") })}
        />
      </p>
      {pages.failure && !refused && <Failed failure={pages.failure} what={RUNS} again={pages.reload} />}
      {pages.total === 0 && !pages.loading ? (
        <Empty title={say(NONE)}>{say(address.filter ? NONE_LIKE_IT : NONE_YET)}</Empty>
      ) : (
        <div aria-busy={pages.loading}>
          <RunsTable
            experiment={name}
            runs={pages.runs}
            columns={columns}
            order={orderOf(address.order)}
            onOrder={(order) => change({ order: orderText(order) })}
            chosen={chosen}
            onChoose={choose}
            onEnd={pages.more}
            nested={nested}
          />
          <p class="small faint" role="status">
            {say(pages.runs.length < (pages.total ?? 0) ? SHOWN : ALL_SHOWN, {
              shown: format.count(pages.runs.length),
              total: format.count(pages.total ?? 0),
            })}
          </p>
        </div>
      )}
      {chosen.length === MOST_COMPARED && <Note kind="info" title={say(MOST, { n: MOST_COMPARED })} />}
    </>
  );
}

const RUNS: Text = { en: "Runs", fr: "Essais" };
const NESTED: Text = {
  en: "Trainings with their candidates and trials below them.",
  fr: "Entraînements avec leurs candidats et tentatives en dessous.",
};
const FLAT: Text = { en: "All runs, those of candidates and trials too.", fr: "Tous les essais, candidats et tentatives compris." };
const SHOW_FLAT: Text = { en: "Show all in one list", fr: "Tout afficher en une liste" };
const SHOW_NESTED: Text = { en: "Nest under their trainings", fr: "Ranger sous leurs entraînements" };
const CHOOSE_TWO: Text = { en: "Choose two runs or more", fr: "Choisissez au moins deux essais" };
const COMPARE: Text = { en: "Compare runs ({n})", fr: "Comparer les essais ({n})" };
const FOUND: Text = { en: "{n} runs of {name} pass the filter", fr: "{n} essais de {name} passent le filtre" };
const FILTER: Text = { en: "Filter", fr: "Filtre" };
const APPLY: Text = { en: "Apply filter", fr: "Appliquer le filtre" };
const COLUMNS: Text = { en: "Columns", fr: "Colonnes" };
const COLUMNS_ARE: Text = { en: "Columns:", fr: "Colonnes :" };
const NONE: Text = { en: "No run", fr: "Aucun essai" };
const NONE_YET: Text = { en: "A training writes them.", fr: "Un entraînement les écrit." };
const NONE_LIKE_IT: Text = {
  en: "None passes the filter. What you typed is kept above.",
  fr: "Aucun ne passe le filtre. Votre saisie est conservée ci-dessus.",
};
const SHOWN: Text = {
  en: "{shown} of {total} loaded; more come as you scroll.",
  fr: "{shown} sur {total} chargés ; la suite vient en défilant.",
};
const ALL_SHOWN: Text = { en: "{shown} of {total} loaded.", fr: "{shown} sur {total} chargés." };
const MOST: Text = {
  en: "At most {n} runs are compared; the oldest choice was dropped.",
  fr: "Au plus {n} essais comparés ; le plus ancien choix a été retiré.",
};
