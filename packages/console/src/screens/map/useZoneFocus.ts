import { useState } from "preact/hooks";
import { isDirection, type Place, zoneNeighbour } from "./zoneNeighbour";

/**
 * The keyboard on a map that is one tab stop: arrows move between zones, Enter chooses, Escape leaves. `at` is the zone under keyboard or
 * pointer.
 */
export function useZoneFocus(places: readonly Place[], onChoose: (id: string) => void) {
  const [at, setAt] = useState<string>();
  const first = places.reduce<Place | undefined>((best, place) => (best === undefined || place.y < best.y ? place : best), undefined);
  const here = places.find(({ id }) => id === at);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isDirection(event.key)) {
      event.preventDefault();
      const next = here ? zoneNeighbour(places, here, event.key) : first;
      if (next) setAt(next.id);
    } else if ((event.key === "Enter" || event.key === " ") && here) {
      event.preventDefault();
      onChoose(here.id);
    } else if (event.key === "Escape") setAt(undefined);
  };
  return { at, setAt, onKeyDown, onFocus: () => at === undefined && first && setAt(first.id) };
}
