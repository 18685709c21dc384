import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { rowsOf, withDatabase } from "./database";
import type { SourceFile } from "./source/sourceFile";
import { sqlText } from "./sql";

/** A table before it is written: rows are cells by column, so that a test can spoil one. */
export type Table = { columns: string[]; rows: Record<string, string>[] };

export type OfficialTables = Record<"caracteristiques" | "lieux" | "vehicules" | "usagers", Table>;

/** The four tables of 2016, a car and its driver per accident; every third driver is hospitalised. */
export function tables2016(accidents = 40): OfficialTables {
  const ids = Array.from({ length: accidents }, (_, index) => String(201600000001 + index));
  return {
    caracteristiques: table(
      ids.map((id) => ({
        Num_Acc: id,
        an: "16",
        mois: "2",
        jour: "29",
        hrmn: "45",
        lum: "1",
        agg: "2",
        int: "1",
        atm: "8",
        col: "3",
        com: "005",
        adr: "1, rue du cimetière",
        gps: "M",
        lat: "5051199",
        long: "0290046",
        dep: "590",
      })),
    ),
    lieux: table(
      ids.map((id) => ({
        Num_Acc: id,
        catr: "3",
        voie: "39",
        v1: "",
        v2: "",
        circ: "2",
        nbv: "00",
        pr: "",
        pr1: "",
        vosp: "0",
        prof: "1",
        plan: "0",
        lartpc: "000",
        larrout: "060",
        surf: "1",
        infra: "0",
        situ: "1",
        env1: "99",
      })),
    ),
    vehicules: table(
      ids.map((id) => ({ Num_Acc: id, senc: "0", catv: "07", occutc: "000", obs: "02", obsm: "2", choc: "1", manv: "01", num_veh: "A01" })),
    ),
    usagers: table(
      ids.map((id, index) => ({
        Num_Acc: id,
        place: "1",
        catu: "1",
        grav: index % 3 === 0 ? "3" : "1",
        sexe: "2",
        trajet: "0",
        secu: "11",
        locp: "0",
        actp: "0",
        etatp: "0",
        an_nais: "1980",
        num_veh: "A01",
      })),
    ),
  };
}

/** The four tables of 2023: names, missing marks and ids of the second era. */
export function tables2023(accidents = 40): OfficialTables {
  const ids = Array.from({ length: accidents }, (_, index) => String(202300000001 + index));
  const vehicle = (index: number) => `155\u00a0680\u00a0${String(557 + index).padStart(3, "0")}`;
  return {
    caracteristiques: table(
      ids.map((id) => ({
        Accident_Id: id,
        jour: "7",
        mois: "06",
        an: "2023",
        hrmn: "08:35",
        lum: "5",
        dep: "2A",
        com: "2A004",
        agg: "1",
        int: "1",
        atm: "-1",
        col: " -1",
        adr: "CARNOT(AVENUE)",
        lat: "41,92700000",
        long: "8,73600000",
      })),
    ),
    lieux: table(
      ids.map((id) => ({
        Num_Acc: id,
        catr: "4",
        voie: "YVES FARGES        (BD)",
        v1: "0",
        v2: "N/A",
        circ: "2",
        nbv: "#ERREUR",
        vosp: "0",
        prof: "1",
        pr: "(1)",
        pr1: "(1)",
        plan: "1",
        lartpc: "",
        larrout: " -1",
        surf: "2",
        infra: "9",
        situ: "1",
        vma: "50",
      })),
    ),
    vehicules: table(
      ids.map((id, index) => ({
        Num_Acc: id,
        id_vehicule: vehicle(index),
        num_veh: "A01",
        senc: "1",
        catv: "80",
        obs: "0",
        obsm: "2",
        choc: " -1",
        manv: "26",
        motor: "0",
        occutc: "",
      })),
    ),
    usagers: table(
      ids.map((id, index) => ({
        Num_Acc: id,
        id_usager: `203\u00a0988\u00a0${index}`,
        id_vehicule: vehicle(index),
        num_veh: "A01",
        place: "1",
        catu: "1",
        grav: index % 3 === 0 ? "2" : "4",
        sexe: " -1",
        an_nais: "",
        trajet: "5",
        secu1: "2",
        secu2: " -1",
        secu3: "-1",
        locp: "0",
        actp: "B",
        etatp: "-1",
      })),
    ),
  };
}

/** As published up to 2018: commas, latin-1, CRLF, quotes only where needed. */
export function csv2016({ columns, rows }: Table): Buffer {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))].map((cells) => cells.map(cell).join(","));
  return Buffer.from(`${lines.join("\r\n")}\r\n`, "latin1");
}

/** As published from 2019 on: semicolons, UTF-8, everything quoted, an empty line at the end. */
export function csv2023({ columns, rows }: Table): Buffer {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
  return Buffer.from(`${lines.map((cells) => cells.map((text) => `"${text}"`).join(";")).join("\n")}\n\n`, "utf8");
}

/** The four files of a year, under names that tell nothing. */
export function written(tables: OfficialTables, csv: (table: Table) => Buffer): Record<string, Buffer> {
  return {
    "a.csv": csv(tables.usagers),
    "b.csv": csv(tables.lieux),
    "c.csv": csv(tables.caracteristiques),
    "d.csv": csv(tables.vehicules),
  };
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Writes files into a new temporary folder, which goes when the test file is through. */
export async function inFolder(contents: Record<string, Buffer | string>): Promise<{ files: SourceFile[]; outDir: string }> {
  const outDir = await mkdtemp(join(tmpdir(), "vigie-dataset-"));
  folders.push(outDir);
  const files: SourceFile[] = [];
  for (const [name, content] of Object.entries(contents)) {
    const path = join(outDir, name);
    await writeFile(path, content);
    files.push({ name, path });
  }
  return { files, outDir };
}

/** The first row of a Parquet file. */
export async function first(path: string): Promise<Record<string, unknown>> {
  const [row] = await withDatabase((database) => rowsOf(database, `SELECT * FROM read_parquet(${sqlText(path)}) LIMIT 1`));
  return row ?? {};
}

function table(rows: Record<string, string>[]): Table {
  return { columns: Object.keys(rows[0] ?? {}), rows };
}
