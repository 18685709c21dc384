import { useEffect, useState } from "preact/hooks";
import { client } from "../../../api/client";
import { format } from "../../../i18n/format";
import { languageTag, say, type Text } from "../../../i18n/locale";
import { firstDataset, regionOf } from "../../map/selection";
import type { Contract } from "../form/contract";
import { type Explanation, reasonsOf } from "./reasons";
import { ENOUGH_SIMILAR, type SimilarFilter } from "./similarFilters";
import { beyondSimilar, similarWords } from "./similarWords";

type Similar = { filter: SimilarFilter; accidents: number; share: number; interval: readonly [number, number] };

/**
 * How many past accidents like this one were severe, and what the answer weighs beyond what they were chosen by. Nothing is shown where
 * past accidents cannot be asked for.
 */
export function SimilarBlock({
  filters,
  region,
  contract,
  explanation,
}: {
  filters: readonly SimilarFilter[];
  region: "france" | "chicago";
  contract: Contract;
  explanation: Explanation | undefined;
}) {
  const [similar, setSimilar] = useState<Similar>();
  const key = JSON.stringify([filters, region]);
  useEffect(() => {
    const controller = new AbortController();
    findSimilar(filters, region, controller.signal).then(
      (found) => controller.signal.aborted || setSimilar(found),
      () => controller.signal.aborted || setSimilar(undefined),
    );
    return () => controller.abort();
  }, [key]);
  if (!similar) return null;
  const [low, high] = similar.interval.map((share) => format.decimal(share * 100, 0));
  const places = { n: format.count(similar.accidents), share: format.percent(similar.share), low: low!, high: high! };
  const beyond = explanation ? beyondSimilar(reasonsOf(explanation), similar.filter).map((name) => say(name)) : [];
  return (
    <div class="block">
      <h3>{say(TITLE)}</h3>
      <p class="dense">
        {say(similarWords(similar.filter, contract))}
        {say(COLON)} <b>{say(RATE, places)}</b> <span class="muted nowrap">{say(RANGE, places)}</span>{" "}
        {beyond.length > 0 && say(BEYOND, { what: new Intl.ListFormat(languageTag.value).format(beyond) })}
      </p>
    </div>
  );
}

/** The closest selection of past accidents that holds enough of them, else the loosest that holds any. */
async function findSimilar(
  filters: readonly SimilarFilter[],
  region: "france" | "chicago",
  signal: AbortSignal,
): Promise<Similar | undefined> {
  let last: Similar | undefined;
  if (filters.length === 0) return undefined;
  const { data: known } = await client.GET("/v1/datasets", { signal });
  // Unless it is named, the newest dataset is counted, of whatever place it is.
  const dataset = firstDataset((known?.datasets ?? []).map((each) => each.dataset).filter((name) => regionOf(name) === region));
  if (dataset === undefined) return undefined;
  for (const filter of filters) {
    const { data } = await client.GET("/v1/statistics/accidents", { params: { query: { ...filter, dataset } }, signal });
    if (!data) return last;
    if (data.share === null || data.interval === null) continue;
    last = { filter, accidents: data.accidents, share: data.share, interval: data.interval as [number, number] };
    if (data.accidents >= ENOUGH_SIMILAR) return last;
  }
  return last;
}

const TITLE: Text = { en: "Similar past accidents", fr: "Accidents passés semblables" };
const COLON: Text = { en: ":", fr: " :" };
const RATE: Text = { en: "{share} of {n} were severe", fr: "{share} sur {n} étaient graves" };
const RANGE: Text = { en: "({low} to {high}).", fr: "({low} à {high})." };
const BEYOND: Text = { en: "The answer also weighs: {what}.", fr: "La réponse pèse aussi : {what}." };
