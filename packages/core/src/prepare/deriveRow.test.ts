import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CANONICAL_COLUMNS, type CanonicalTable } from "../dataset/canonicalTables";
import { rowsOf, withDatabase } from "../dataset/database";
import { sqlName, sqlText } from "../dataset/sql";
import { baac } from "../dictionary/baac";
import { codesOf, type Field } from "../dictionary/field";
import type { CanonicalAccident, CanonicalRow } from "./canonicalAccident";
import { deriveRow } from "./deriveRow";
import { deriveSql } from "./deriveSql";
import { fr13 } from "./fr13";
import { fr28 } from "./fr28";
import { fr35 } from "./fr35";
import { scene } from "./scene";

const accidentFields = [
  baac.year,
  baac.month,
  baac.weekday,
  baac.day,
  baac.minute_of_day,
  baac.lat,
  baac.long,
  baac.dep,
  baac.agg,
  baac.atm,
];
const { catv, obs, obsm, choc, motor, manv, senc, place, catu, grav, sexe, age, secu1 } = baac;

const VEHICLES = ["A01", "B01", "Z01"];

const accident = fc.record({
  fields: fc.record({ ...cellsOf(accidentFields), com: fc.constantFrom("01053", "2A004", "97120", null) }),
  vehicles: fc
    .tuple(fc.subarray(VEHICLES), fc.array(fc.record(cellsOf([catv, obs, obsm, choc, motor, manv, senc])), { minLength: 3, maxLength: 3 }))
    .map(([ids, rows]) => ids.map((vehicle_id, index) => ({ vehicle_id, ...rows[index] }))),
  users: fc.array(
    fc.record({
      ...cellsOf([place, catu, grav, sexe, age, secu1]),
      vehicle_id: fc.constantFrom(...VEHICLES, null),
      num_veh: fc.constantFrom(...VEHICLES, null),
    }),
    { maxLength: 6 },
  ),
});

describe("features of one accident", () => {
  it.each([scene, fr13, fr28, fr35])("are those that SQL derives for training, bit by bit: $name", async (contract) => {
    const accidents = fc.sample(accident, { numRuns: 300, seed: 7 }) as CanonicalAccident[];

    const derived = await withDatabase(async (database) => {
      await database.run(
        tableSql(
          "accidents",
          accidents.map(({ fields }, id) => ({ accident_id: id, target: 1, ...fields })),
        ),
      );
      for (const table of ["vehicles", "users"] as const) {
        const rows = accidents.flatMap((each, id) => (each[table] ?? []).map((cells, row) => ({ accident_id: id, row, ...cells })));
        // File order is what `row` says, not the order of the table.
        await database.run(tableSql(table, rows.reverse()));
      }
      return rowsOf(database, deriveSql(contract));
    });

    expect(derived).toHaveLength(accidents.length);
    for (const [id, row] of derived.entries()) {
      const { values, missing } = deriveRow(contract, accidents[id]!);
      const expected = contract.features.map(({ name }) => (row[name] as number | null) ?? Number.NaN);
      expect([...values], `accident ${id}`).toEqual(expected);
      expect(missing).toEqual(contract.features.filter(({ name }) => row[name] === null).map(({ name }) => name));
    }
  });

  it("are missing for tables that were not given, and 0 for tables without rows", () => {
    const unknown = deriveRow(scene, { fields: {} });
    const none = deriveRow(scene, { fields: {}, vehicles: [], users: [] });

    expect(unknown.missing).toEqual(scene.features.map(({ name }) => name));
    expect(none.missing).toEqual([...namesOf("place and time"), ...namesOf("conditions and road"), "age_min", "age_max", "age_mean"]);
  });

  it("are missing for columns that no row carries: a car without a word of obstacles did not hit nothing", () => {
    const { values, missing } = deriveRow(scene, {
      fields: {},
      vehicles: [{ catv: 7 }, { catv: null }],
      users: [{ catu: 3 }, { catu: 1, age: 40 }],
    });

    expect(featureOf(values, "n_vehicles")).toBe(2);
    expect(featureOf(values, "n_car")).toBe(1);
    expect(featureOf(values, "n_other_vehicle")).toBe(1);
    expect(featureOf(values, "age_mean")).toBe(40);
    expect(missing).toEqual(
      expect.arrayContaining(["n_fixed_obstacle", "n_left_road", "obstacle", "n_front_impact", "n_female", "n_unprotected"]),
    );
  });

  it("give a department as its number", () => {
    const { values } = deriveRow(scene, { fields: { dep: "2B" } });

    expect(featureOf(values, "dep")).toBe(202);
  });
});

function cellsOf(fields: readonly Field[]): Record<string, fc.Arbitrary<number | string | null>> {
  return Object.fromEntries(fields.map((field) => [field.name, fc.option(valueOfField(field), { freq: 6 })]));
}

function valueOfField(field: Field): fc.Arbitrary<number | string> {
  if (field.kind === "code") return fc.constantFrom(...codesOf(field));
  const [min, max] = field.range;
  return field.integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value));
}

function tableSql(table: CanonicalTable, rows: readonly CanonicalRow[]): string {
  const columns: readonly (readonly [string, string])[] = CANONICAL_COLUMNS[table];
  const literal = (cell: CanonicalRow[string]) => (cell == null ? "NULL" : typeof cell === "string" ? sqlText(cell) : String(cell));
  const values = rows.map((row) => `(${columns.map(([name]) => literal(row[name])).join(", ")})`);
  return `CREATE TABLE ${table} (${columns.map(([name, type]) => `${sqlName(name)} ${type}`).join(", ")});
INSERT INTO ${table} VALUES ${values.join(", ")}`;
}

function namesOf(group: string): string[] {
  return scene.features.filter((feature) => feature.group === group).map(({ name }) => name);
}

function featureOf(values: Float32Array, name: string): number | undefined {
  return values[scene.features.findIndex((feature) => feature.name === name)];
}
