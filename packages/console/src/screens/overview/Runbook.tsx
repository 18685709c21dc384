import { useLocation } from "preact-iso";
import { client } from "../../api/client";
import { useQuery } from "../../api/useQuery";
import { Loaded } from "../../design/Loaded";
import { MarkdownText } from "../../design/MarkdownText";
import { Title } from "../../design/Title";
import { locale, say, type Text } from "../../i18n/locale";
import { may } from "../../session/caller";
import { NotFound } from "../NotFound";
import { AlarmStates } from "./AlarmStates";
import { addressOfRunbook } from "./addressOfRunbook";
import { alarmText } from "./alarmTexts";
import { RUNBOOKS } from "./runbooks";

/** What to do about a kind of alarm, with those of this stage as they stand now: for operators, as the alarms are. */
export function Runbook() {
  const { path } = useLocation();
  const name = path.split("/")[2] ?? "";
  const text = RUNBOOKS[name];
  return text === undefined || !may("operator") ? <NotFound /> : <Page name={name} text={text} />;
}

function Page({ name, text }: { name: string; text: string }) {
  const alarms = useQuery("alarms", (signal) => client.GET("/v1/alarms", { signal }), { everySeconds: 30 });
  const words = alarmText({ name, description: "", runbook: `docs/runbooks/${name}.md` });
  return (
    <>
      <Title about={say(words.about)} actions={<Back />}>
        {say(TITLE, { alarm: say(words.name) })}
      </Title>
      <div class="grid">
        <section class="c7 sec">
          {locale.value === "en" ? null : <p class="small muted">{say(ENGLISH)}</p>}
          <div lang="en">
            <MarkdownText text={text} label={name} under={1} />
          </div>
        </section>
        <section class="c5 sec">
          <h2>{say(NOW)}</h2>
          <Loaded query={alarms} what={NOW}>
            {({ alarms: all }) => <AlarmStates rows={all.filter((alarm) => addressOfRunbook(alarm) === `/runbooks/${name}`)} />}
          </Loaded>
        </section>
      </div>
    </>
  );
}

function Back() {
  return (
    <a class="btn btn--s" href="/#alarms">
      {say(ALL)}
    </a>
  );
}

const TITLE: Text = { en: "What to do: {alarm}", fr: "Que faire : {alarm}" };
const ENGLISH: Text = { en: "This page is in English.", fr: "Cette page est en anglais." };
const NOW: Text = { en: "These alarms now", fr: "Ces alarmes à présent" };
const ALL: Text = { en: "All alarms", fr: "Toutes les alarmes" };
