import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { inFolder } from "../dataset/officialFiles.fixture";
import { realData, testOnRealData } from "../realData.fixture";
import { chi9 } from "./chi9";
import { fr28 } from "./fr28";
import { readyMadeRoles } from "./readyMadeRoles";

const columns = chi9.features.map(({ name }) => name);
const table = (...further: string[]) => `${[...columns, ...further].join(",")}\n${[...columns, ...further].map(() => "1").join(",")}\n`;

async function rolesOf(contents: Record<string, string | Buffer>) {
  return readyMadeRoles((await inFolder(contents)).files);
}

describe("the roles of ready-made tables", () => {
  testOnRealData("of the 28 columns are those of their names: X_train, y_train, X_test, y_test", async () => {
    const file = (name: string) => ({ name, path: realData("baac", "processed", "datascientest-2021", name) });
    const [judges, trains, ofJudges, ofTrains] = ["X_test", "X_train", "y_test", "y_train"].map((name) => file(`${name}.csv.gz`));

    const roles = await readyMadeRoles([judges!, trains!, ofJudges!, ofTrains!]);

    expect(roles).toEqual({
      contract: fr28,
      target: "grav",
      train: { features: trains, target: ofTrains },
      holdout: { features: judges, target: ofJudges },
    });
  });

  it("are told whatever the order and case of columns, with an index, an id and the target among them", async () => {
    const header = ["", "Num_Acc", ...columns.map((name) => name.toUpperCase()).reverse(), "severe"].join(",");

    const roles = await rolesOf({ "a.csv.gz": gzipSync(`${header}\n`) });

    expect(roles).toMatchObject({ contract: { name: "chi9" }, target: "severe", train: { features: { name: "a.csv.gz" } } });
    expect(roles).not.toHaveProperty("holdout");
  });

  it("are none for official files, or for columns of no contract", async () => {
    expect(await rolesOf({ "a.csv": "Num_Acc,place,catu,grav\n1,2,3,4\n" })).toBeUndefined();
    expect(await rolesOf({ "a.csv": "x,y\n1,0\n", "b.csv": "y\n0\n" })).toBeUndefined();
  });

  it.each([
    ["no target", { "a.csv": table() }, "its target is needed"],
    ["two tables to train on", { "a.csv": table("y"), "b.csv": table("y") }, "one table trains"],
    ["two that judge", { "a.csv": table("y"), "test.csv": table("y"), "holdout.csv": table("y") }, "one table trains"],
    ["targets of two names", { "a.csv": table("y"), "test.csv": table("z") }, "their targets are called y and z"],
    ["a target to spare", { "a.csv": table("y"), "y.csv": "y\n1\n" }, "belongs to none of the tables"],
    ["a further file", { "a.csv": table("y"), "b.csv": "p,q\n1,2\n" }, "belongs to none of the tables"],
    ["a target of the hold-out alone", { "a.csv": table(), "test.csv": table("y"), "test_y.csv": "y\n1\n" }, "its target is needed"],
  ])("are refused in words when there is %s", async (_, contents, message) => {
    await expect(rolesOf(contents)).rejects.toThrow(message);
  });
});
