import { useMemo, useState } from "preact/hooks";
import { Plot } from "../../design/Plot";
import { say, type Text } from "../../i18n/locale";
import type { EvaluationReport } from "./evaluation";
import { shownSubgroups, subgroupHeight, subgroupPlot } from "./subgroupPlot";

const FIRST = 12;

/** Recall and precision by group of accidents, the largest groups first. */
export function SubgroupChart({ subgroups }: { subgroups: EvaluationReport["subgroups"] }) {
  const [all, setAll] = useState(false);
  const ordered = useMemo(() => shownSubgroups(subgroups), [subgroups]);
  const groups = useMemo(() => (all ? ordered : ordered.slice(0, FIRST)), [ordered, all]);
  const draw = useMemo(() => subgroupPlot(groups), [groups]);
  if (groups.length === 0) return <p class="muted dense mt">{say(NONE)}</p>;
  return (
    <>
      <Plot label={say(LABEL)} height={subgroupHeight(groups.length)} draw={draw} />
      {ordered.length > FIRST && (
        <button type="button" class="btn btn--quiet" onClick={() => setAll(!all)}>
          {all ? say(FEWER) : say(ordered.length - FIRST === 1 ? ONE_MORE : MORE, { n: ordered.length - FIRST })}
        </button>
      )}
    </>
  );
}

const LABEL: Text = { en: "Recall and precision by group of accidents", fr: "Rappel et précision par groupe d’accidents" };
const ONE_MORE: Text = { en: "Show the other group", fr: "Afficher l’autre groupe" };
const MORE: Text = { en: "Show the other {n} groups", fr: "Afficher les {n} autres groupes" };
const FEWER: Text = { en: "Show fewer", fr: "Afficher moins" };
const NONE: Text = { en: "No group has severe accidents.", fr: "Aucun groupe n’a d’accident grave." };
