import { describe, expect } from "vitest";
import { testOnRealData } from "../../realData.fixture";
import { counting, withRealTable } from "../realTable.fixture";
import { users } from "./userTable";

describe("usagers of 2016", () => {
  testOnRealData("has severity in no order, equipment of two digits and a seat for everybody but pedestrians", () =>
    withRealTable(users, "labelled-2016/usagers_2016.csv.gz", async ({ source, cells, raw, cleared }) => {
      expect([source.rows, source.header.columns.join()]).toEqual([
        32_417,
        "Num_Acc,place,catu,grav,sexe,trajet,secu,locp,actp,etatp,an_nais,num_veh",
      ]);
      expect(
        await raw({
          one: counting("secu IN ('1', '01')"),
          two: counting("secu IN ('2', '02')"),
          three: counting("secu IN ('3', '03')"),
          zero: counting("secu IN ('0', '00')"),
        }),
      ).toEqual({
        one: 180,
        two: 5,
        three: 7,
        zero: 1_677,
      });
      expect(
        await cells({
          unharmed: counting("grav = 1"),
          killed: counting("grav = 2"),
          hospitalised: counting("grav = 3"),
          light: counting("grav = 4"),
          rollers: counting("catu = 4"),
          vehicles: "count(vehicle_id)",
          numbers: "count(num_veh)",
          belted: counting("secu1 = 1"),
          helmeted: counting("secu1 = 2"),
          unknown: counting("secu1 = 8"),
          none: counting("secu1 = 0"),
          missing: counting("secu1 IS NULL"),
        }),
      ).toEqual({
        unharmed: 11_492,
        killed: 1_955,
        hospitalised: 11_609,
        light: 7_361,
        rollers: 16,
        vehicles: 32_417,
        numbers: 32_417,
        belted: 21_015,
        helmeted: 5_565,
        unknown: 1_960 + 171 + 152 + 7 + 6 + 4,
        none: 1_677 + 819 + 324 + 76 + 29 + 13 + 5,
        missing: 180,
      });
      expect(Object.keys(cleared)).toEqual(["place", "an_nais", "secu"]);
    }),
  );

  testOnRealData("is read the same from the join that pandas wrote: floats for seat, equipment and birth year", async () => {
    const columns = ["grav", "catu", "sexe", "age", "secu1", "locp", "etatp"];
    const sums = Object.fromEntries(
      columns.flatMap((name) => [
        [name, `sum(${name})`],
        [`${name} known`, `count(${name})`],
      ]),
    );

    const original = await withRealTable(users, "labelled-2016/usagers_2016.csv.gz", ({ cells }) => cells(sums));
    const copy = await withRealTable(users, "processed/LRobergeon/out.csv.gz", ({ cells }) => cells(sums));

    expect(copy).toEqual(original);
  });

  testOnRealData("has blank seats for all pedestrians of the first 5,000 users", () =>
    withRealTable(users, "processed/jmdrouin/users_5000.csv.gz", async ({ raw, cells }) => {
      expect(
        await raw({
          pedestrians: counting("catu = '3'"),
          blank: counting("catu = '3' AND (place IS NULL OR place = '')"),
          accidents: "count(DISTINCT Num_Acc)",
        }),
      ).toEqual({
        pedestrians: 285,
        blank: 285,
        accidents: 2_238,
      });
      expect(await cells({ seats: counting("catu = 3 AND place IS NOT NULL"), hospitalised: counting("grav = 3") })).toEqual({
        seats: 0,
        hospitalised: 2_003,
      });
    }),
  );
});

describe("usagers of 2019 to 2023, joined and rewritten by pandas (Seine-Maritime)", () => {
  const PATH = "processed/andromede76/data_Accidents_lieux_usagers_vehicule_76.csv.gz";

  testOnRealData("has unknown severity, letters in actp, pedestrians in seat 10, 0 and -1 for no purpose", () =>
    withRealTable(users, PATH, async ({ cells, cleared, raw }) => {
      expect(await raw({ unknown: counting("grav = '-1'"), zero: counting("trajet = '0.0'"), mark: counting("trajet = '-1.0'") })).toEqual({
        unknown: 5,
        zero: 2_505,
        mark: 144,
      });
      expect(
        await cells({
          killed: counting("grav = 2"),
          hospitalised: counting("grav = 3"),
          unknown: counting("grav IS NULL"),
          boarding: counting("actp = 'A'"),
          unknownAction: counting("actp = 'B'"),
          crossing: counting("actp = '3'"),
          seat: counting("place = 10"),
          purpose: counting("trajet IS NULL"),
          alone: counting("etatp = 1"),
        }),
      ).toEqual({
        killed: 223,
        hospitalised: 1_486,
        unknown: 5,
        boarding: 11,
        unknownAction: 43,
        crossing: 559,
        seat: 762,
        purpose: 2_505 + 144,
        alone: 566,
      });
      // Codes 7 and 8 are in no dictionary.
      expect(cleared.actp).toMatchObject({ count: 3 });
      expect(cleared.trajet).toBeUndefined();
      expect(cleared.etatp).toBeUndefined();
    }),
  );
});

describe("usagers of 2021 and 2023, cyclists joined by pandas", () => {
  testOnRealData("keeps ids with no-break spaces and birth years that are floats", () =>
    withRealTable(users, "processed/theperk08/df_cyclistes_2021_2023.csv.gz", async ({ cells, cleared, rows }) => {
      expect(
        await cells({
          rows: "count(*)",
          killed: counting("grav = 2"),
          hospitalised: counting("grav = 3"),
          ids: counting("vehicle_id IS NULL"),
        }),
      ).toEqual({
        rows: 21_547,
        killed: 427,
        hospitalised: 2_904,
        ids: 0,
      });
      expect(cleared.an_nais).toBeUndefined();
      expect(await rows("SELECT vehicle_id, age FROM cells_0 ORDER BY line LIMIT 1")).toEqual([{ vehicle_id: "201764", age: 21 }]);
    }),
  );
});
