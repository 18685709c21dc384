import { baac } from "../../dictionary/baac";
import { codesOf } from "../../dictionary/field";
import { ACCIDENT_KEY, accidentId, codeCell, integerCell, textCodeCells } from "../cells";
import type { Cell, SourceColumn, SourceTable } from "../definition";
import { sqlIsOneOf } from "../sql";

/**
 * Up to 2018 `secu` is two digits, equipment and use: used is the equipment's own code, not used (2) is none (0),
 * not known (3) is 8. `00`, what pedestrians have, is none as well; equipment 0 that was used is no code.
 */
const EQUIPMENT = `CASE
  WHEN digits = '00' OR right(digits, 1) = '2' THEN 0
  WHEN right(digits, 1) = '3' THEN 8
  WHEN ${sqlIsOneOf(
    "digits",
    codesOf(baac.secu1)
      .filter((code) => code !== 0)
      .map((code) => `${code}1`),
  )} THEN CAST(left(digits, 1) AS SMALLINT) END`;

const COLUMNS: readonly SourceColumn[] = [
  ACCIDENT_KEY,
  { name: "id_vehicule", aliases: ["num_veh"], required: true },
  { name: "num_veh" },
  { name: "place" },
  { name: "catu", required: true },
  { name: "sexe", required: true },
  { name: "an_nais", required: true },
  { name: "trajet", zero: "missing" },
  { name: "secu" },
  { name: "secu1" },
  { name: "secu2" },
  { name: "secu3" },
  { name: "locp" },
  { name: "actp" },
  { name: "etatp", zero: "missing" },
];

const CELLS: readonly Cell[] = [
  accidentId,
  { name: "vehicle_id", sql: "id_of(id_vehicule_text)" },
  { name: "num_veh", sql: "id_of(num_veh_text)" },
  codeCell(baac.place),
  codeCell(baac.catu),
  codeCell(baac.sexe),
  integerCell(baac.age, "an_nais", "(year_of(accident_id) - an_nais_whole)"),
  codeCell(baac.trajet),
  { ...codeCell(baac.secu1), name: "secu1_code", helper: true },
  { name: "digits", sql: "lpad(whole(secu_text), 2, '0')", helper: true },
  { name: "secu_code", from: "secu", sql: EQUIPMENT, helper: true },
  { name: "secu1", sql: "coalesce(secu1_code, secu_code)" },
  codeCell(baac.secu2),
  codeCell(baac.secu3),
  codeCell(baac.locp),
  ...textCodeCells(baac.actp, "upper(whole(actp_text))"),
  codeCell(baac.etatp),
];

/** `usagers` without severity: it is known per accident only. */
export const usersWithoutSeverity: SourceTable = {
  role: "users",
  title: "usagers",
  columns: COLUMNS,
  oneOf: [["secu1", "secu"]],
  cells: CELLS,
};

/** `usagers`. */
export const users: SourceTable = {
  ...usersWithoutSeverity,
  columns: [...COLUMNS, { name: "grav", required: true }],
  cells: [...CELLS, codeCell(baac.grav)],
};
