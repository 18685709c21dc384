import { useLocation } from "preact-iso";
import { say, type Text } from "../../i18n/locale";

/** The ways to predict: one accident, a file of many, and what was asked before. */
export function PredictTabs() {
  const { path } = useLocation();
  return (
    <nav class="tabs" aria-label={say(LABEL)}>
      {TABS.map(({ to, name }) => (
        <a key={to} href={to} {...(path === to || (to !== "/predict" && path.startsWith(to)) ? { "aria-current": "page" } : {})}>
          {say(name)}
        </a>
      ))}
    </nav>
  );
}

const LABEL: Text = { en: "Ways to predict", fr: "Façons de prédire" };
const TABS: readonly { to: string; name: Text }[] = [
  { to: "/predict", name: { en: "One accident", fr: "Un accident" } },
  { to: "/predict/batch", name: { en: "A file of accidents", fr: "Un fichier d’accidents" } },
  { to: "/predict/history", name: { en: "Earlier predictions", fr: "Prédictions passées" } },
];
