import { useEffect, useState } from "preact/hooks";
import { cellDepartments } from "./cellDepartments";
import { shortCell } from "./findings";
import type { Zone } from "./replies";

const NONE: ReadonlyMap<string, string> = new Map();

/** Hexagons of France with the department that they lie in as their name, as soon as it is known; other zones as they are. */
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
  return zones.map((zone) => {
    const department = names.get(zone.zone);
    return department === undefined || zone.name !== undefined ? zone : { ...zone, name: `${shortCell(zone.zone)} ${department}` };
  });
}
