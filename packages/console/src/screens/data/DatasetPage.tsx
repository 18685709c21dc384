import { client } from "../../api/client";
import { useQuery } from "../../api/useQuery";
import { Failed, Loaded } from "../../design/Loaded";
import { Title } from "../../design/Title";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { PARTS, type Part } from "./datasets";
import { LineagePart } from "./LineagePart";
import { ProfilePart } from "./ProfilePart";
import { QualityPart } from "./QualityPart";
import { QuarantinePart } from "./QuarantinePart";
import { yearsText } from "./yearsText";

/** One dataset version, in four parts that have an address each. */
export function DatasetPage({ id, part }: { id: string; part: Part }) {
  const version = useQuery(`dataset ${id}`, (signal) => client.GET("/v1/datasets/{id}", { params: { path: { id } }, signal }));
  const { data, failure } = version;
  const about = (
    <>
      <a href="/data">{say(ALL)}</a> · <span class="mono">{id.slice(0, 16)}</span>
      {data && ` · ${say(INGESTED, { time: format.moment(data.createdAt) })}`}
    </>
  );
  if (!data) {
    return (
      <>
        <Title about={about}>{say(VERSION)}</Title>
        {failure ? (
          <Failed failure={failure} what={WHAT} again={version.reload} />
        ) : (
          <Loaded query={version} what={WHAT}>
            {() => null}
          </Loaded>
        )}
      </>
    );
  }
  const { totals, checks } = data;
  return (
    <>
      <Title about={about}>
        {say(checks.fail > 1 ? FINDING_FAILED : checks.fail === 1 ? FINDING_FAILED_ONE : FINDING, {
          dataset: data.dataset,
          years: yearsText(data.years),
          accidents: format.count(totals.accidents ?? 0),
          fail: checks.fail,
          severe: totals.accidents ? format.percent((totals.severe ?? 0) / totals.accidents, 1) : "–",
        })}
      </Title>
      <nav class="tabs" aria-label={say(PARTS_LABEL)}>
        {PARTS.map((each) => (
          <a key={each} href={`/data/${id}/${each}`} {...(each === part ? { "aria-current": "page" } : {})}>
            {say(PART_TEXTS[each])}
          </a>
        ))}
      </nav>
      {part === "quality" && <QualityPart id={id} />}
      {part === "profile" && <ProfilePart id={id} />}
      {part === "quarantine" && <QuarantinePart id={id} />}
      {part === "lineage" && <LineagePart id={id} />}
    </>
  );
}

const PART_TEXTS: Readonly<Record<Part, Text>> = {
  quality: { en: "Quality", fr: "Qualité" },
  profile: { en: "Profile", fr: "Profil" },
  quarantine: { en: "Quarantine", fr: "Quarantaine" },
  lineage: { en: "Lineage", fr: "Provenance" },
};
const PARTS_LABEL: Text = { en: "Parts of this version", fr: "Parties de cette version" };
const ALL: Text = { en: "All versions", fr: "Toutes les versions" };
const VERSION: Text = { en: "A dataset version", fr: "Une version de données" };
const WHAT: Text = { en: "the dataset version", fr: "la version de données" };
const INGESTED: Text = { en: "ingested {time}", fr: "ingérée le {time}" };
const FINDING: Text = {
  en: "{dataset} {years}: {accidents} accidents, {severe} of them severe",
  fr: "{dataset} {years} : {accidents} accidents, dont {severe} graves",
};
const FINDING_FAILED: Text = {
  en: "{dataset} {years}: {fail} quality checks failed on {accidents} accidents",
  fr: "{dataset} {years} : {fail} contrôles en échec sur {accidents} accidents",
};
const FINDING_FAILED_ONE: Text = {
  en: "{dataset} {years}: one quality check failed on {accidents} accidents",
  fr: "{dataset} {years} : un contrôle en échec sur {accidents} accidents",
};
