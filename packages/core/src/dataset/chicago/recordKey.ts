import type { Cell, SourceTable } from "../definition";

/** What a file without record numbers is keyed by; numbers are marked, as their spelling matters. */
const PLACE_AND_HOUR: readonly (readonly [column: string, kind: "number" | "text"])[] = [
  ["street_no", "number"],
  ["street_direction", "text"],
  ["street_name", "text"],
  ["crash_hour", "number"],
  ["crash_day_of_week", "number"],
  ["crash_month", "number"],
];

const HAS_PLACE = `coalesce(${PLACE_AND_HOUR.map(([column]) => `${column}_text`).join(", ")}) IS NOT NULL`;

const RECORD_NUMBER = "coalesce(rd_no_text, crash_record_id_text)";

/**
 * The publisher's number of a record: `RD_NO`, else `CRASH_RECORD_ID`, else place and hour joined by "|". The hold-out hangs on this text, so that
 * place and hour are spelled as the reference spells them (../peers/tasks.py): `nan` for a blank, and numbers with `.0` in a file where
 * any row leaves the column blank. NULL when the row is blank.
 */
export const recordKey: Cell = {
  name: "record_key",
  sql: `CASE WHEN ${RECORD_NUMBER} IS NOT NULL THEN ${RECORD_NUMBER}
  WHEN ${HAS_PLACE} THEN concat_ws('|', ${PLACE_AND_HOUR.map(spelled).join(", ")}) END`,
};

/**
 * What tells one record from another. A record number does; place and hour do not (crashes of one hour at one corner, or of the same weekday
 * in other years, share them), so that rows without a number are one record when they are alike in all columns. Within a file they are not:
 * no export holds a record twice, and one of the real files has had its numbers taken out of two rows that are alike in all the rest.
 */
export const identity: Cell = { name: "identity", sql: "coalesce(row_digest || ' ' || nth_alike, record_key)" };

/** What is asked of all rows: which columns any row of a file leaves blank, and the how manieth a row without a number is of those alike in a file. */
export function acrossRecords(columns: readonly string[]): SourceTable["acrossRows"] & {} {
  const row = `concat_ws(chr(31), ${columns.map((column) => `coalesce(${column}_text, '')`).join(", ")})`;
  const blanks = PLACE_AND_HOUR.filter(([, kind]) => kind === "number").map(
    ([column]) => `bool_or(${column}_text IS NULL) AS ${column}_blank`,
  );
  return {
    cells: [{ name: "row_digest", sql: `CASE WHEN ${RECORD_NUMBER} IS NULL AND ${HAS_PLACE} THEN sha256(${row}) END` }],
    joins: `JOIN (SELECT file, ${blanks.join(", ")} FROM written GROUP BY file) blanks USING (file)
LEFT JOIN (
  SELECT file, row_digest, list_sort(list(line)) AS lines FROM written WHERE row_digest IS NOT NULL GROUP BY ALL HAVING count(*) > 1
) alike USING (file, row_digest)`,
    added: ["blanks.* EXCLUDE (file)", "coalesce(list_position(alike.lines, line), 1) AS nth_alike"],
  };
}

/** 52 bits of the SHA-256 of the identity: the key is text, and an accident's number must be exact in a double. */
export const accidentIdOfRecord: Cell = { name: "accident_id", sql: "CAST('0x' || left(sha256(identity), 13) AS BIGINT)" };

/**
 * Where a crash stands in the fixed split. The reference holds out the buckets below 20 of (first 8 hexadecimal digits of the SHA-256 of the
 * record key) modulo 100; a share from 0.80 on says the same, and buckets 20 to 35, from 0.64 on, are validation.
 */
export const splitShareOfRecord: Cell = {
  name: "split_share",
  sql: "(99 - CAST('0x' || left(sha256(record_key), 8) AS BIGINT) % 100) / 100",
};

function spelled([column, kind]: readonly [string, "number" | "text"]): string {
  if (kind === "text") return `coalesce(${column}_text, 'nan')`;
  const whole = `CAST(CAST(${column}_number AS BIGINT) AS VARCHAR)`;
  return `CASE WHEN ${column}_blank THEN coalesce(printf('%.1f', ${column}_number), 'nan') ELSE ${whole} END`;
}
