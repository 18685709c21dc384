import { describe, expect, it } from "vitest";
import { detectDataset } from "../dataset/detectDataset";
import { ingest } from "../dataset/ingest";
import { baac } from "../dictionary/baac";
import { codesOf, type Field } from "../dictionary/field";
import { VisibleError } from "../errors";
import { officialRecords, sampleInFolder, temporaryFolder } from "./sampleFolder.fixture";
import { writeSample } from "./writeSample";

const NAMES = ["caract-2023.csv", "lieux-2023.csv", "vehicules-2023.csv", "usagers-2023.csv"];

describe("a generated BAAC year", () => {
  const written = sampleInFolder({ profile: "baac", rows: 2500, seed: 5 });
  const records = async (name: string) => officialRecords(await (await written).text(name));

  it("has the four official tables, their headers byte for byte, every field quoted, and an empty last line", async () => {
    const { text, sample } = await written;
    const texts = await Promise.all(NAMES.map(text));

    expect(sample.files.map(({ name }) => name)).toEqual(NAMES);
    expect(texts.map((table) => table.split("\n")[0])).toEqual([
      '"Num_Acc";"jour";"mois";"an";"hrmn";"lum";"dep";"com";"agg";"int";"atm";"col";"adr";"lat";"long"',
      '"Num_Acc";"catr";"voie";"v1";"v2";"circ";"nbv";"vosp";"prof";"pr";"pr1";"plan";"lartpc";"larrout";"surf";"infra";"situ";"vma"',
      '"Num_Acc";"id_vehicule";"num_veh";"senc";"catv";"obs";"obsm";"choc";"manv";"motor";"occutc"',
      '"Num_Acc";"id_usager";"id_vehicule";"num_veh";"place";"catu";"grav";"sexe";"an_nais";"trajet";"secu1";"secu2";"secu3";"locp";"actp";"etatp"',
    ]);
    for (const table of texts) {
      const width = table.split("\n")[0]!.split(";").length;
      expect(table.endsWith('"\n\n')).toBe(true);
      expect(table).not.toMatch(/\r|\ufeff/);
      expect(
        table
          .trimEnd()
          .split("\n")
          .every((line) => /^"[^"]*"(;"[^"]*")*$/.test(line) && line.split(";").length === width),
      ).toBe(true);
    }
  });

  it("writes cells as the publisher does", async () => {
    const [characteristics, roads, vehicles, users] = await Promise.all(NAMES.map(records));

    expect(characteristics!.every(({ Num_Acc }, n) => Num_Acc === `2023${String(n + 1).padStart(8, "0")}`)).toBe(true);
    expect(characteristics!.every(({ hrmn, mois, an }) => /^\d\d:\d\d$/.test(hrmn!) && /^\d\d$/.test(mois!) && an === "2023")).toBe(true);
    expect(characteristics!.every(({ lat, long }) => [lat, long].every((degrees) => /^( -)?\d+,\d{8}$/.test(degrees!)))).toBe(true);
    expect(characteristics!.some(({ long }) => long!.startsWith(" -"))).toBe(true);
    expect(vehicles!.every(({ id_vehicule }) => /^\d{3}\u00a0\d{3}\u00a0\d{3}$/.test(id_vehicule!))).toBe(true);
    expect(users!.every(({ id_usager }) => /^\d{3}\u00a0\d{3}\u00a0\d{3}$/.test(id_usager!))).toBe(true);
    const cells = [...roads!, ...users!].flatMap((row) => Object.values(row));
    expect(cells).toContain(" -1");
    expect(cells).not.toContain("-1");
    expect(cells.every((cell) => !/NaN|undefined|null/.test(cell))).toBe(true);
  });

  it("is marked as generated in every row of two tables, in a manifest and in a README", async () => {
    const { text, sample } = await written;

    expect((await records(NAMES[0]!)).every(({ adr }) => adr === "GENERE")).toBe(true);
    expect((await records(NAMES[1]!)).every(({ voie }) => voie === "GENERE")).toBe(true);
    expect(JSON.parse(await text("manifest.json"))).toEqual(sample);
    expect(sample).toMatchObject({ generated: true, profile: "baac", rows: 2500, seed: 5, year: 2023 });
    expect(await text("README.md")).toContain("No accident in this folder happened");
  });

  it("falls on days of the calendar", async () => {
    const dates = (await records(NAMES[0]!)).map(({ an, mois, jour }) => [Number(an), Number(mois), Number(jour)] as const);

    const real = dates.filter(([year, month, day]) => new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && day > 0);
    expect(real).toHaveLength(2500);
    expect(new Set(dates.map(([, month]) => month)).size).toBe(12);
  });

  it("holds together: every user has a vehicle, every vehicle an accident, every accident a place, a vehicle and a victim", async () => {
    const [characteristics, roads, vehicles, users] = await Promise.all(NAMES.map(records));
    const accidents = new Set(characteristics!.map(({ Num_Acc }) => Num_Acc));
    const ofVehicle = new Map(vehicles!.map((vehicle) => [vehicle.id_vehicule, vehicle]));

    expect(accidents.size).toBe(2500);
    expect(ofVehicle.size).toBe(vehicles!.length);
    expect(new Set(users!.map(({ id_usager }) => id_usager)).size).toBe(users!.length);
    expect(new Set(vehicles!.map(({ Num_Acc, num_veh }) => `${Num_Acc} ${num_veh}`)).size).toBe(vehicles!.length);
    for (const rows of [roads!, vehicles!, users!]) expect(new Set(rows.map(({ Num_Acc }) => Num_Acc))).toEqual(accidents);
    expect(
      users!.every(({ Num_Acc, id_vehicule, num_veh }) => {
        const vehicle = ofVehicle.get(id_vehicule);
        return vehicle?.Num_Acc === Num_Acc && vehicle?.num_veh === num_veh;
      }),
    ).toBe(true);
    const hurt = new Set(users!.filter(({ grav }) => ["2", "3", "4"].includes(grav!)).map(({ Num_Acc }) => Num_Acc));
    expect(hurt).toEqual(accidents);
    expect(roads!.length).toBeGreaterThan(accidents.size);
  });

  it("uses codes of the dictionary only", async () => {
    const tables = await Promise.all(NAMES.map(records));
    const missing = new Set([" -1", "", "0"]);

    for (const [name, field] of Object.entries(baac) as [string, Field][]) {
      if (field.kind !== "code") continue;
      const codes = new Set(codesOf(field).map(String));
      const strange = tables
        .flat()
        .flatMap((row) => (row[name] === undefined || codes.has(row[name]) || missing.has(row[name]) ? [] : [row[name]]));
      expect(strange, name).toEqual([]);
    }
  });

  it("is told as baac by its headers and read without a row in quarantine or a cell cleared", async () => {
    const { files } = await written;

    const { dataset, quality } = await ingest({ files, outDir: await temporaryFolder() });

    expect(await detectDataset(files)).toBe("baac");
    expect(dataset).toBe("baac");
    for (const table of Object.values(quality.tables)) {
      expect(table.rejected).toEqual({});
      expect(table.cellsCleared).toEqual({});
    }
    expect(quality.totals.accidents).toBe(2500);
    expect(quality.totals.usersJoined).toBe(quality.totals.users);
    expect(quality.totals.severe / 2500).toBeGreaterThan(0.3);
    expect(quality.totals.severe / 2500).toBeLessThan(0.42);
    expect(quality.checks.filter(({ verdict }) => verdict === "fail")).toEqual([]);
  });

  it("is the same to the byte for the same seed, begins alike for another size, and differs for another seed", async () => {
    const again = await sampleInFolder({ profile: "baac", rows: 2500, seed: 5 });
    const shorter = await sampleInFolder({ profile: "baac", rows: 1000, seed: 5 });
    const other = await sampleInFolder({ profile: "baac", rows: 1000, seed: 6 });
    const { sample, text } = await written;

    expect(again.sample.files).toEqual(sample.files);
    expect((await text(NAMES[3]!)).startsWith((await shorter.text(NAMES[3]!)).trimEnd())).toBe(true);
    expect(other.sample.files.map(({ sha256 }) => sha256)).not.toEqual(shorter.sample.files.map(({ sha256 }) => sha256));
  });

  it("moves to another year: names, numbers, dates and births", async () => {
    const { sample, text } = await sampleInFolder({ profile: "baac", rows: 50, seed: 5, year: 2024 });

    const [first] = officialRecords(await text("caract-2024.csv"));
    expect(sample.files.map(({ name }) => name)).toEqual(NAMES.map((name) => name.replace("2023", "2024")));
    expect(first).toMatchObject({ Num_Acc: "202400000001", an: "2024" });
  });
});

describe("a generated month of Chicago", () => {
  const written = sampleInFolder({ profile: "chicago", rows: 1500, seed: 5, year: 2024, month: 2 });
  const lines = async () => (await (await written).text("chicago_crashes_2024-02.csv")).split("\n");

  it("has the columns of the portal, quoted values, bare blanks and a row per crash", async () => {
    const [header, first, ...rest] = await lines();

    expect(header!.split(",")).toHaveLength(48);
    expect(header).toMatch(/^"crash_record_id","crash_date_est_i","crash_date","posted_speed_limit",/);
    expect(first).toMatch(/^"[0-9a-f]{128}",,"2024-02-\d\dT\d\d:\d\d:00\.000","\d+",/);
    expect(rest.at(-1)).toBe("");
    expect(rest).toHaveLength(1500);
  });

  it("is marked in every record id and street, and no id comes twice", async () => {
    const rows = (await lines()).slice(1, -1);

    const ids = rows.map((line) => line.slice(1, 129));
    expect(new Set(ids).size).toBe(1500);
    expect(ids.every((id) => Buffer.from(id, "hex").toString("latin1").startsWith("generated"))).toBe(true);
    expect(rows.every((line) => line.includes('"GENERATED"'))).toBe(true);
    expect(JSON.parse(await (await written).text("manifest.json"))).toMatchObject({
      generated: true,
      profile: "chicago",
      month: 2,
      rows: 1500,
    });
  });

  it("tells the police after the crash, the hour and weekday of the date, and no injury without the severe type", async () => {
    const { text } = await written;
    const crashes = portalRecords(await text("chicago_crashes_2024-02.csv"));

    for (const crash of crashes) {
      const date = new Date(`${crash.crash_date}Z`);
      expect(new Date(`${crash.date_police_notified}Z`).getTime()).toBeGreaterThanOrEqual(date.getTime());
      expect([date.getUTCHours(), date.getUTCDay() + 1, date.getUTCMonth() + 1].map(String)).toEqual([
        crash.crash_hour,
        crash.crash_day_of_week,
        crash.crash_month,
      ]);
      if (Number(crash.injuries_total) > 0) expect(crash.crash_type).toBe("INJURY AND / OR TOW DUE TO CRASH");
    }
    const severe = crashes.filter(({ crash_type }) => crash_type!.startsWith("INJURY")).length / crashes.length;
    expect(severe).toBeGreaterThan(0.2);
    expect(severe).toBeLessThan(0.36);
  });

  it("is the same to the byte for the same seed", async () => {
    const again = await sampleInFolder({ profile: "chicago", rows: 1500, seed: 5, year: 2024, month: 2 });

    expect(again.sample.files).toEqual((await written).sample.files);
  });
});

describe("writeSample", () => {
  it.each([
    [{ profile: "baac", month: 3 }, "month"],
    [{ profile: "baac", rows: 0 }, "rows"],
    [{ profile: "chicago", month: 13 }, "month"],
    [{ profile: "baac", year: 1999 }, "year"],
    [{ profile: "london" }, "profile"],
  ])("refuses %j and names the part at fault", async (request, path) => {
    const refused = writeSample({ ...request, outDir: await temporaryFolder() } as Parameters<typeof writeSample>[0]).catch(
      (error) => error,
    );

    const error: VisibleError = await refused;
    expect(error).toBeInstanceOf(VisibleError);
    expect([error.status, error.code, error.details[0]?.path]).toEqual([422, "bad-sample", path]);
  });
});

function portalRecords(text: string): Record<string, string>[] {
  const cellsOf = (line: string) => [...line.matchAll(/(?:^|,)(?:"([^"]*)")?(?=,|$)/g)].map(([, cell]) => cell ?? "");
  const [header = [], ...rows] = text.trimEnd().split("\n").map(cellsOf);
  return rows.map((cells) => Object.fromEntries(header.map((name, n) => [name, cells[n] ?? ""])));
}
