import { useEffect, useState } from "preact/hooks";
import { say, type Text } from "../../i18n/locale";
import { type LocatorMap, locatorMap } from "./locatorMap";

/** Where on earth a map of hexagons lies that has no outlines of its own: the continent around it, a ring at the place. */
export function Locator({ lat, long, name }: { lat: number; long: number; name: string }) {
  const [map, setMap] = useState<LocatorMap>();
  useEffect(() => {
    let late = false;
    locatorMap({ lat, long }).then(
      (made) => late || setMap(made),
      () => undefined,
    );
    return () => {
      late = true;
    };
  }, [lat, long]);
  if (!map) return null;
  const { size, land, borders, at } = map;
  return (
    <svg class="locator" width={size} height={size} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={say(LABEL, { name })}>
      <path fill="var(--line)" d={land} />
      <path fill="none" stroke="var(--page)" stroke-width="0.75" d={borders} />
      <circle fill="none" stroke="var(--text)" stroke-width="1.5" cx={at[0]} cy={at[1]} r="5" />
      <circle fill="var(--severe)" cx={at[0]} cy={at[1]} r="2" />
    </svg>
  );
}

const LABEL: Text = { en: "{name} on the map of the continent", fr: "{name} sur la carte du continent" };
