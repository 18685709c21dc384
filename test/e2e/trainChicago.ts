import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { rowsOf, withDatabase } from "@vigie/core/dataset/database";
import { sqlName, sqlText } from "@vigie/core/dataset/sql";
import { writeSample } from "@vigie/core/synthesis/writeSample";
import { callApi, signIn } from "../../infra/local/callApi";
import { enterCloud } from "../../infra/local/cloudEnvironment";
import { dataFiles } from "../../infra/local/data/chooseData";
import { uploadSource } from "../../infra/local/data/uploadSource";
import type { ConsoleUnderTest } from "./setup";
import { train } from "./trainTo";

/** As many as the gate needs to judge a model. */
const CRASHES = 8_000;

/** Too few to be judged by the shares that are missing, which would refuse a table without any place. */
const CRASHES_WITHOUT_PLACES = 900;

const CANDIDATES = [{ name: "boosting", family: "boosting", parameters: { trees: 60, learningRate: 0.15 } }];

/**
 * Hands in generated crashes of Chicago and trains `chi9` on them. Of those without places there are too few for a model that passes the
 * gate: the training fails there, and what it has counted is shown.
 *
 * @param folder where the crashes are written to
 * @param places whether the file tells where they happened
 */
export async function trainChicago(stage: ConsoleUnderTest, folder: string, { places }: { places: boolean }): Promise<void> {
  enterCloud(stage.endpoint);
  const written = join(folder, places ? "with-places" : "written");
  const token = await signIn(stage.apiUrl, stage.users.operator);
  const { datasets } = await callApi<{ datasets: unknown[] }>(stage.apiUrl, "/v1/datasets?dataset=chicago", { token });
  // The map shows the newest version of a dataset: on a stage that was tested before, the crashes of then would not be.
  const seed = 1 + datasets.length;
  await writeSample({ profile: "chicago", rows: places ? CRASHES : CRASHES_WITHOUT_PLACES, seed, outDir: written });
  const files = places ? written : await withoutPlaces(written, join(folder, "without-places"));
  const { id } = await uploadSource(await dataFiles(files), "chicago", stage.outputs);
  const training = train(stage.apiUrl, token, { source: id, contract: "chi9", candidates: CANDIDATES, promotion: "always-if-better" });
  await (places ? training : training.catch(gateOnly));
}

/** Throws what is not the gate's. */
function gateOnly(error: unknown): void {
  if (!(error instanceof Error) || !error.message.includes("GateError")) throw error;
}

/** The same table with nothing in the columns that tell a place. */
async function withoutPlaces(from: string, to: string): Promise<string> {
  await mkdir(to, { recursive: true });
  const [name] = (await readdir(from)).filter((file) => file.endsWith(".csv"));
  if (name === undefined) throw new Error(`There is no table in ${from}.`);
  const table = `read_csv(${sqlText(join(from, name))}, header = true, all_varchar = true)`;
  await withDatabase(async (database) => {
    const columns = (await rowsOf(database, `DESCRIBE SELECT * FROM ${table}`)).map(({ column_name }) => String(column_name));
    const blank = columns.filter((column) => /^(latitude|longitude|location)$/i.test(column));
    const replaced = blank.map((column) => `CAST(NULL AS VARCHAR) AS ${sqlName(column)}`).join(", ");
    await database.run(`COPY (SELECT * REPLACE (${replaced}) FROM ${table}) TO ${sqlText(join(to, name))} (HEADER)`);
  });
  return to;
}
