import type { CanonicalTable } from "./canonicalTables";
import type { Dataset } from "./definition";

/** Limit of the missing share of a column that is not listed. */
export const DEFAULT_MISSING_LIMIT = 0.05;

/**
 * How much of a column may be missing where its files have it: the highest share counted in the official years 2009-2024 and the
 * labelled years (`shared/data/baac/QUIRKS.md`), rounded up.
 */
const LIMITS: Readonly<Record<CanonicalTable, Readonly<Record<string, number>>>> = {
  accidents: {
    atm: 0.1,
    circ: 0.1,
    col: 0.1,
    dep: 0.1,
    com: 0.1,
    infra: 0.1,
    situ: 0.1,
    surf: 0.1,
    vma: 0.1,
    plan: 0.2,
    prof: 0.2,
    nbv: 0.25,
    // 38,339 of 58,397 accidents of 2013 have no coordinates.
    lat: 0.7,
    long: 0.7,
    // In 2019 larrout is blank in 52,626 of 52,956 rows; lartpc is as empty.
    lartpc: 1,
    larrout: 1,
  },
  vehicles: { motor: 0.1, senc: 0.1 },
  users: {
    age: 0.1,
    place: 0.1,
    secu1: 0.1,
    sexe: 0.1,
    // 28,995 of 32,417 users of 2016 have none or 0.
    trajet: 0.95,
    secu2: 0.7,
    // A third piece of equipment and the place of a pedestrian are the exception.
    secu3: 1,
    locp: 1,
    actp: 1,
    etatp: 1,
  },
};

/**
 * The limit of a column's missing share.
 *
 * @param given share of the rows whose file has the column: the others cannot hold it
 */
export function missingLimit(dataset: Dataset, table: CanonicalTable, column: string, given: number): number {
  const limits = (table === "accidents" && dataset.missing) || LIMITS[table];
  return 1 - given + given * (limits[column] ?? DEFAULT_MISSING_LIMIT);
}
