import { useLocation } from "preact-iso";
import { read } from "../../api/read";
import { useQuery } from "../../api/useQuery";
import { Empty } from "../../design/Empty";
import { Loaded } from "../../design/Loaded";
import { Table } from "../../design/Table";
import { Title } from "../../design/Title";
import { say, type Text } from "../../i18n/locale";
import { NotFound } from "../NotFound";
import { ModelScreen } from "./ModelScreen";
import { addressOfModel, addressOfVersion, modelPath } from "./modelPath";
import { VersionScreen } from "./VersionScreen";

/** Everything below `/models`: all of them, one with its versions, one version. */
export function Models() {
  const at = modelPath(useLocation().path);
  if (at.kind === "all") return <AllModels />;
  if (at.kind === "model") return <ModelScreen key={at.name} name={at.name} />;
  if (at.kind === "version") return <VersionScreen key={`${at.name} ${at.version}`} name={at.name} version={at.version} />;
  return <NotFound />;
}

function AllModels() {
  const query = useQuery("models", (signal) => read("/v1/models", { signal }));
  const models = query.data?.models;
  const serving = models?.filter(({ aliases }) => aliases.champion !== undefined).length ?? 0;
  return (
    <>
      <Title about={say(ABOUT)}>
        {models
          ? say(models.length === 1 ? (serving === 1 ? ONLY_SERVES : ONLY_DOES_NOT) : FINDING, {
              serving,
              n: models.length,
              name: models[0]?.name ?? "",
            })
          : say(TITLE)}
      </Title>
      <Loaded query={query} what={TITLE}>
        {({ models: known }) =>
          known.length === 0 ? (
            <Empty title={say(NONE)}>{say(NONE_YET)}</Empty>
          ) : (
            <Table
              label={say(TITLE)}
              rows={known}
              keyOf={({ name }) => name}
              columns={[
                {
                  id: "name",
                  name: say(MODEL),
                  cell: ({ name }) => (
                    <a class="strong" href={addressOfModel(name)}>
                      {name}
                    </a>
                  ),
                  sort: ({ name }) => name,
                },
                {
                  id: "champion",
                  name: say(CHAMPION),
                  cell: ({ name, aliases: { champion } }) =>
                    champion === undefined ? (
                      <span class="muted">{say(NOBODY)}</span>
                    ) : (
                      <a href={addressOfVersion(name, champion)}>v{champion}</a>
                    ),
                },
                {
                  id: "challenger",
                  name: say(CHALLENGER),
                  cell: ({ name, aliases: { challenger } }) =>
                    challenger === undefined ? (
                      <span class="muted">–</span>
                    ) : (
                      <a href={addressOfVersion(name, challenger)}>v{challenger}</a>
                    ),
                },
                { id: "versions", name: say(VERSIONS), number: true, cell: ({ versions }) => versions, sort: ({ versions }) => versions },
              ]}
            />
          )
        }
      </Loaded>
    </>
  );
}

const TITLE: Text = { en: "Models", fr: "Modèles" };
const FINDING: Text = { en: "{serving} of {n} models serve", fr: "{serving} modèles sur {n} sont en service" };
const ONLY_SERVES: Text = { en: "The only model, {name}, serves", fr: "Le seul modèle, {name}, est en service" };
const ONLY_DOES_NOT: Text = { en: "The only model, {name}, does not serve yet", fr: "Le seul modèle, {name}, n’est pas encore en service" };
const ABOUT: Text = {
  en: "A model is a name with numbered versions; its champion answers, its challenger may be compared with it.",
  fr: "Un modèle est un nom avec des versions numérotées ; la version en service répond, la prétendante peut lui être comparée.",
};
const NONE: Text = { en: "No model yet", fr: "Pas encore de modèle" };
const NONE_YET: Text = { en: "The first training registers one.", fr: "Le premier entraînement en enregistre un." };
const MODEL: Text = { en: "Model", fr: "Modèle" };
const CHAMPION: Text = { en: "Champion", fr: "En service" };
const CHALLENGER: Text = { en: "Challenger", fr: "Prétendante" };
const VERSIONS: Text = { en: "Versions", fr: "Versions" };
const NOBODY: Text = { en: "none serves", fr: "aucune" };
