import { useAddress } from "../../address/useAddress";
import { read } from "../../api/read";
import { useQuery } from "../../api/useQuery";
import { Figure } from "../../design/Figure";
import { Loaded } from "../../design/Loaded";
import { Title } from "../../design/Title";
import { say, type Text } from "../../i18n/locale";
import { isScored, metricName, metricPlace, metricValue, rangeText } from "../models/metricNames";
import { digitsApart } from "./digitsApart";
import { ParallelCoordinates } from "./ParallelCoordinates";
import { parameterText } from "./parameterText";
import type { ComparisonReply } from "./replies";
import { addressOfExperiment, addressOfRun } from "./runsPath";

/** Runs side by side: what differs, the best of each metric in bold, intervals of those that were judged. */
export function CompareRuns({ experiment, ids }: { experiment: string; ids: readonly string[] }) {
  const { query: address, change } = useAddress();
  const all = address.all === "1";
  const query = useQuery(ids.join(","), (signal) =>
    read("/v1/runs/compare", { params: { query: { ids: ids.join(",") as never } }, signal }),
  );
  const differing = query.data ? query.data.parameters.filter(({ different }) => different).length : 0;
  return (
    <>
      <p class="crumb">
        <a href="/runs">{say(RUNS)}</a> <span>/</span> <a href={addressOfExperiment(experiment)}>{experiment}</a> <span>/</span>{" "}
        <span>{say(COMPARISON)}</span>
      </p>
      <Title
        about={say(ABOUT)}
        actions={
          <>
            <button type="button" class="btn btn--s" onClick={() => change({ all: all ? undefined : "1" })}>
              {say(all ? DIFFERENCES : ALL)}
            </button>
            <button type="button" class="btn btn--s" onClick={() => change({ compare: undefined }, "push")}>
              {say(BACK)}
            </button>
          </>
        }
      >
        {query.data ? comparisonFinding(query.data, differing) : say(COMPARISON)}
      </Title>
      <Loaded query={query} what={COMPARISON}>
        {(reply) => (
          <div class="grid">
            <Figure columns={12} title={say(COORDINATES)} about={say(COORDINATES_ABOUT)}>
              <ParallelCoordinates comparison={reply} />
            </Figure>
            <section class="c12 rule sec">
              <h2>{say(all ? EVERYTHING : WHAT_DIFFERS)}</h2>
              <Sides reply={reply} all={all} />
            </section>
          </div>
        )}
      </Loaded>
    </>
  );
}

function Sides({ reply: { runs, parameters, metrics }, all }: { reply: ComparisonReply; all: boolean }) {
  const shownParameters = parameters.filter(({ different }) => all || different);
  const shownMetrics = metrics
    .filter(({ different }) => all || different)
    .sort((a, b) => metricPlace(a.name) - metricPlace(b.name) || metricName(a.name).localeCompare(metricName(b.name)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="tw mt" tabIndex={0} aria-label={say(COMPARISON)}>
      <table class="tb">
        <thead>
          <tr>
            <th scope="col">{say(NAME)}</th>
            {runs.map(({ id, experiment, family }) => (
              <th key={id} scope="col" class="num">
                <a href={addressOfRun(experiment, id)}>{id}</a>
                {family !== undefined && <div class="faint">{family}</div>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Group
            name={say(shownParameters.length === 1 ? PARAMETER : PARAMETERS, { n: shownParameters.length })}
            columns={runs.length + 1}
          />
          {shownParameters.map(({ name, values }) => (
            <tr key={name}>
              <td>
                <code>{name}</code>
              </td>
              {values.map((value, index) => (
                <td key={runs[index]?.id} class="num">
                  {parameterText(value)}
                </td>
              ))}
            </tr>
          ))}
          <Group name={say(METRICS, { n: shownMetrics.length })} columns={runs.length + 1} />
          {shownMetrics.map(({ name, values, best, intervals }) => (
            <tr key={name}>
              <td>{metricName(name)}</td>
              {values.map((value, index) => {
                const interval = intervals?.[index];
                const text = metricValue(name, value, digitsApart(values));
                return (
                  <td key={runs[index]?.id} class="num">
                    {isScored(name) && best.includes(index) && best.length < values.length ? <b>{text}</b> : text}
                    {interval && <div class="small faint">{rangeText(interval)}</div>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Group({ name, columns }: { name: string; columns: number }) {
  return (
    <tr class="group">
      <td colSpan={columns}>{name}</td>
    </tr>
  );
}

/** Which run is best at most metrics, or that there is none. */
function comparisonFinding({ runs, metrics }: ComparisonReply, differing: number): string {
  const scored = metrics.filter(({ name, different }) => different && isScored(name));
  const wins = runs.map((_, index) => scored.filter(({ best }) => best.length === 1 && best[0] === index).length);
  const most = Math.max(...wins);
  const winner = wins.filter((one) => one === most).length === 1 ? runs[wins.indexOf(most)] : undefined;
  // Its family says enough where no other run has the same.
  const alone = winner?.family !== undefined && runs.filter(({ family }) => family === winner.family).length === 1;
  const places = {
    n: runs.length,
    differing,
    id: alone ? capitalised(winner.family ?? "") : (winner?.id ?? ""),
    wins: most,
    metrics: scored.length,
  };
  return say(winner ? BEST : EVEN, places);
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const RUNS: Text = { en: "Runs", fr: "Essais" };
const COMPARISON: Text = { en: "Comparison", fr: "Comparaison" };
const ABOUT: Text = {
  en: "Bold: best by the metric’s own direction. Below it the 95 % bootstrap interval on the hold-out: where two overlap widely, chance may tell them apart.",
  fr: "Gras : le meilleur selon le sens de la métrique. Dessous, l’intervalle bootstrap à 95 % sur l’échantillon de test : s’ils se recouvrent largement, le hasard peut les départager.",
};
const DIFFERENCES: Text = { en: "Show differences only", fr: "N’afficher que les différences" };
const ALL: Text = { en: "Show everything", fr: "Tout afficher" };
const BACK: Text = { en: "Back to the runs", fr: "Revenir aux essais" };
const BEST: Text = {
  en: "{id} is best at {wins} of {metrics} metrics that differ",
  fr: "{id} est le meilleur sur {wins} des {metrics} métriques qui diffèrent",
};
const EVEN: Text = { en: "None of the {n} runs is best at most metrics", fr: "Aucun des {n} essais n’est le meilleur partout" };
const COORDINATES: Text = {
  en: "How the runs lie across parameters and metrics",
  fr: "Où se situent les essais selon paramètres et métriques",
};
const COORDINATES_ABOUT: Text = {
  en: "A line for each run, an axis for each number that differs, from its least to its greatest; metrics of which less is better are turned round.",
  fr: "Une ligne par essai, un axe par nombre qui diffère, du plus petit au plus grand ; les métriques où moins vaut mieux sont retournées.",
};
const EVERYTHING: Text = { en: "Everything", fr: "Tout" };
const WHAT_DIFFERS: Text = { en: "What differs", fr: "Ce qui diffère" };
const NAME: Text = { en: "Name", fr: "Nom" };
const PARAMETER: Text = { en: "1 parameter", fr: "1 paramètre" };
const PARAMETERS: Text = { en: "{n} parameters", fr: "{n} paramètres" };
const METRICS: Text = { en: "{n} metrics", fr: "{n} métriques" };
