import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CANONICAL_COLUMNS, type CanonicalTable } from "../dataset/canonicalTables";
import { rowsOf, sqlName, sqlText, withDatabase } from "../dataset/database";
import { baac } from "../dictionary/baac";
import { codesOf, type Field } from "../dictionary/field";
import { type CanonicalAccident, type CanonicalRow, deriveRow } from "./deriveRow";
import { deriveSql } from "./deriveSql";
import { scene } from "./scene";

const { month, weekday, minute_of_day, lat, long, dep, agg, catv, obs, choc, catu, sexe, age, secu1 } = baac;

const accident = fc.record({
  fields: fc.record(cellsOf([month, weekday, minute_of_day, lat, long, dep, agg])),
  vehicles: fc.array(fc.record(cellsOf([catv, obs, choc])), { maxLength: 5 }),
  users: fc.array(fc.record(cellsOf([catu, sexe, age, secu1])), { maxLength: 6 }),
});

describe("features of one accident", () => {
  it("are those that SQL derives for training, bit by bit", async () => {
    const accidents: CanonicalAccident[] = fc.sample(accident, { numRuns: 300, seed: 7 });

    const derived = await withDatabase(async (database) => {
      await database.run(
        tableSql(
          "accidents",
          accidents.map(({ fields }, id) => ({ accident_id: id, year: 2024, target: 1, ...fields })),
        ),
      );
      for (const table of ["vehicles", "users"] as const) {
        const rows = accidents.flatMap((each, id) => (each[table] ?? []).map((cells, row) => ({ accident_id: id, row, ...cells })));
        // File order is what `row` says, not the order of the table.
        await database.run(tableSql(table, rows.reverse()));
      }
      return rowsOf(database, deriveSql(scene));
    });

    expect(derived).toHaveLength(accidents.length);
    for (const [id, row] of derived.entries()) {
      const { values, missing } = deriveRow(scene, accidents[id]!);
      const expected = scene.features.map(({ name }) => (row[name] as number | null) ?? Number.NaN);
      expect([...values], `accident ${id}`).toEqual(expected);
      expect(missing).toEqual(scene.features.filter(({ name }) => row[name] === null).map(({ name }) => name));
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
