import * as z from "zod";
import { checksumOf, listResources } from "./baacCatalogue";
import { chooseResources } from "./baacResources";
import type { Download } from "./download";
import type { NetworkOptions } from "./network";
import { refreshFile } from "./refreshFile";
import { type SourceSet, sourceSet } from "./sourceSet";

/** `bases-de-donnees-annuelles-des-accidents-corporels-de-la-circulation-routiere`: the slug names its last year and so changes. */
export const BAAC_DATASET = "53698f4ca3a729239d2036df";

export const BAAC_HOSTS = ["www.data.gouv.fr", "static.data.gouv.fr"] as const;

const DEFAULT_BASE_URL = "https://www.data.gouv.fr";

/** A table of a year has at most 12 MB. */
const MAX_TABLE_BYTES = 256 * 1024 * 1024;

export const BaacYears = z.array(z.int().min(2005).max(2100)).min(1).max(100);
export type BaacYears = z.infer<typeof BaacYears>;

export type BaacDownload = Partial<NetworkOptions> &
  Pick<Download, "maxBytes"> & {
    years: BaacYears;
    /** Folder of the files and their manifest. */
    to: string;
    /** Id or slug. */
    dataset?: string;
    baseUrl?: string;
    /** Called after every file. */
    onFile?: (file: { name: string; changed: boolean; done: number; of: number }) => void;
  };

/**
 * The four official tables of each year, as data.gouv.fr has them now, under `caracteristiques-2023.csv` and so on. What did not change
 * since the last time does not come again; checksums of the catalogue are verified. The years are written to the manifest.
 *
 * Throws DataError naming the years and tables that the catalogue does not have before anything is brought, then as `downloadFile` does.
 */
export async function downloadBaac({ years, to, dataset, baseUrl, maxBytes, onFile, ...options }: BaacDownload): Promise<SourceSet> {
  const wanted = [...new Set(BaacYears.parse(years))].sort((left, right) => left - right);
  const network = { allowedHosts: BAAC_HOSTS, ...options };
  const resources = await listResources({ ...network, baseUrl: baseUrl ?? DEFAULT_BASE_URL, dataset: dataset ?? BAAC_DATASET });
  const chosen = chooseResources(resources, wanted);
  const names: string[] = [];
  for (const { year, table, resource } of chosen) {
    const name = `${table}-${year}.csv`;
    const { changed } = await refreshFile({
      ...network,
      folder: to,
      name,
      url: resource.url,
      expected: checksumOf(resource),
      maxBytes: maxBytes ?? MAX_TABLE_BYTES,
      period: { year },
    });
    names.push(name);
    onFile?.({ name, changed, done: names.length, of: chosen.length });
  }
  return sourceSet(to, names);
}
