import { useEffect, useState } from "preact/hooks";
import { client } from "../../../api/client";
import { format } from "../../../i18n/format";
import { locale, say, type Text } from "../../../i18n/locale";
import { firstDataset, regionOf } from "../../map/selection";
import { ENOUGH_SIMILAR, type SimilarFilter } from "./similarFilters";

type Similar = { selection: Text; accidents: number; share: number; interval: readonly [number, number] };

/** How many past accidents like this one, of the same place, were severe. Nothing is shown where past accidents cannot be asked for. */
export function SimilarBlock({ filters, region }: { filters: readonly SimilarFilter[]; region: "france" | "chicago" }) {
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
  return (
    <div class="block">
      <h3>{say(TITLE)}</h3>
      <p class="dense">
        {similar.selection[locale.value].replace(/\.$/, "")}
        {say(COLON)} <b>{say(RATE, places)}</b> <span class="muted">{say(RANGE, places)}</span>
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
    last = { selection: data.selection, accidents: data.accidents, share: data.share, interval: data.interval as [number, number] };
    if (data.accidents >= ENOUGH_SIMILAR) return last;
  }
  return last;
}

const TITLE: Text = { en: "Similar past accidents", fr: "Accidents passés semblables" };
const COLON: Text = { en: ":", fr: " :" };
const RATE: Text = { en: "{share} of {n} were severe", fr: "{share} sur {n} étaient graves" };
const RANGE: Text = { en: "({low} to {high}).", fr: "({low} à {high})." };
