import { useMemo } from "preact/hooks";
import { useAddress } from "../../address/useAddress";
import { read } from "../../api/read";
import { useQuery } from "../../api/useQuery";
import { Empty } from "../../design/Empty";
import { Failed, Loaded } from "../../design/Loaded";
import { saveFile } from "../../design/saveFile";
import { Title } from "../../design/Title";
import { say, type Text } from "../../i18n/locale";
import { FiguresGrid } from "./FiguresGrid";
import { FilterSentence } from "./FilterSentence";
import { mapFinding } from "./findings";
import { firstDataset, regionOf, selectionOf, statisticsQuery, zonesQuery } from "./selection";
import { zonesCsv } from "./zonesCsv";

/** Where, when and in which conditions accidents are severe. The address holds what is selected. */
export function MapAndFigures() {
  const { query, change } = useAddress();
  const datasets = useQuery("datasets", (signal) => read("/v1/datasets", { signal }));
  const names = [...new Set((datasets.data?.datasets ?? []).map(({ dataset }) => dataset).filter((name) => !name.startsWith("table")))];
  const first = firstDataset(names);
  const selection = useMemo(() => selectionOf(query, first), [query, first]);
  const ready = query.dataset !== undefined || first !== undefined;
  const [zoned, counted] = [zonesQuery(selection), statisticsQuery(selection)];
  const zonesKey = ready ? JSON.stringify(zoned) : undefined;
  const countsKey = (name: string) => (ready ? `${name} ${JSON.stringify(counted)}` : undefined);
  const zones = useQuery(zonesKey, (signal) => read("/v1/risk/zones", { params: { query: zoned }, signal }));
  const params = { query: counted };
  const totals = useQuery(countsKey("all"), (signal) => read("/v1/statistics/accidents", { params, signal }));
  const hours = useQuery(countsKey("hours"), (signal) => read("/v1/statistics/by-hour", { params, signal }));
  const months = useQuery(countsKey("months"), (signal) => read("/v1/statistics/by-month", { params, signal }));
  const light = useQuery(countsKey("light"), (signal) => read("/v1/statistics/by-light", { params, signal }));
  const dictionary = useQuery("dictionary", (signal) => read("/v1/dictionary", { signal }));
  const years = totals.data?.dataset.years ?? [];
  return (
    <>
      <Title
        about={say(regionOf(selection.dataset) === "chicago" ? ABOUT_CHICAGO : ABOUT)}
        actions={
          <>
            <button
              type="button"
              class="btn btn--s"
              disabled={!zones.data}
              onClick={() => zones.data && saveFile("zones.csv", "text/csv", zonesCsv(zones.data.zones))}
            >
              {say(DOWNLOAD)}
            </button>
            <button type="button" class="btn btn--s" onClick={() => navigator.clipboard?.writeText(location.href)}>
              {say(COPY)}
            </button>
          </>
        }
      >
        {zones.data ? mapFinding(zones.data) : say(TITLE)}
      </Title>
      <FilterSentence
        selection={selection}
        datasets={names}
        years={years}
        dictionary={dictionary.data}
        totals={totals.data}
        onChange={change}
      />
      {datasets.data && !ready && <Empty title={say(NO_DATA)}>{say(HOW_TO_START)}</Empty>}
      {datasets.failure && !datasets.data && !ready && <Failed failure={datasets.failure} what={WHAT} again={datasets.reload} />}
      {ready && (
        <Loaded query={zones} what={WHAT}>
          {(reply) => (
            <FiguresGrid
              reply={reply}
              selection={selection}
              statistics={{ totals, hours, months, light }}
              order={query.order}
              onChange={change}
            />
          )}
        </Loaded>
      )}
    </>
  );
}

const TITLE: Text = { en: "Where accidents are severe", fr: "Où les accidents sont graves" };
const ABOUT: Text = {
  en: "Share of injury accidents in which someone was killed or kept in hospital over 24 hours. A high share can also mean that light accidents go unrecorded.",
  fr: "Part des accidents corporels avec au moins un tué ou un hospitalisé plus de 24 heures. Une part élevée peut aussi signifier que les accidents légers ne sont pas enregistrés.",
};
const ABOUT_CHICAGO: Text = {
  en: "Share of the crashes of which the police noted an injury or a vehicle towed. It is another label than that of France, and not to be compared with it.",
  fr: "Part des accidents pour lesquels la police a noté un blessé ou un véhicule remorqué. Ce n’est pas l’étiquette de la France, et ne s’y compare pas.",
};
const WHAT: Text = { en: "rates by zone", fr: "taux par zone" };
const NO_DATA: Text = { en: "No accidents yet", fr: "Pas encore d’accidents" };
const HOW_TO_START: Text = {
  en: "Once a training has read official files, their figures are shown here.",
  fr: "Dès qu’un entraînement aura lu des fichiers officiels, leurs chiffres s’afficheront ici.",
};
const DOWNLOAD: Text = { en: "Download CSV", fr: "Télécharger le CSV" };
const COPY: Text = { en: "Copy link", fr: "Copier le lien" };
