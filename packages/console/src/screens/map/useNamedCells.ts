import { useEffect, useState } from "preact/hooks";
import { say, type Text } from "../../i18n/locale";
import { cellDepartments } from "./cellDepartments";
import type { Zone } from "./replies";

const NONE: ReadonlyMap<string, string> = new Map();

/** Hexagons of France with the department or territory that they lie in as their name, as soon as it is known; other zones as they are. */
export function useNamedCells(zones: readonly Zone[], inFrance: boolean): readonly Zone[] {
  const [names, setNames] = useState(NONE);
  const cells = inFrance ? zones.flatMap(({ zone, name }) => (name === undefined ? [zone] : [])) : [];
  const key = cells.join(" ");
  useEffect(() => {
    if (key === "") return;
    let late = false;
    // Without names the codes stand.
    cellDepartments(key.split(" ")).then(
      (found) => late || setNames(found),
      () => undefined,
    );
    return () => {
      late = true;
    };
  }, [key]);
  if (key === "" || names.size === 0) return zones;
  return zones.map((zone) => (zone.name === undefined ? { ...zone, name: names.get(zone.zone) ?? say(ELSEWHERE) } : zone));
}

const ELSEWHERE: Text = { en: "at sea or abroad", fr: "en mer ou à l’étranger" };
