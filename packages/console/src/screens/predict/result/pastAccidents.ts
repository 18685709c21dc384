import { client } from "../../../api/client";
import type { CalibrationPoint, ScoreBin } from "./calibrated";

/** What accidents that a version never saw became, by what it says of them; parts are undefined where the version does not tell. */
export type PastAccidents = { calibration: readonly CalibrationPoint[] | undefined; bins: readonly ScoreBin[] | undefined };

const read = new Map<string, Promise<PastAccidents>>();

/** Reads how a version did on its hold-out: curves and evaluation are files of the version, behind links that run out. Never throws. */
export function pastAccidents(model: string, version: number): Promise<PastAccidents> {
  const key = `${model}/${version}`;
  const known = read.get(key) ?? fetchPast(model, version);
  read.set(key, known);
  return known;
}

async function fetchPast(name: string, version: number): Promise<PastAccidents> {
  const { data } = await client
    .GET("/v1/models/{name}/versions/{version}", { params: { path: { name, version: String(version) } } })
    .catch(() => ({ data: undefined }));
  const [curves, evaluation] = await Promise.all([fileOf(data?.artifacts.curves?.link), fileOf(data?.artifacts.metrics?.link)]);
  return {
    calibration: (curves as { calibration?: CalibrationPoint[] } | undefined)?.calibration,
    bins: (evaluation as { holdout?: { reliability?: ScoreBin[] } } | undefined)?.holdout?.reliability,
  };
}

async function fileOf(link: string | undefined): Promise<unknown> {
  if (link === undefined) return undefined;
  try {
    const response = await fetch(link);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
