import type { Dataset } from "../definition";
import { outcomeOfUsersSql, severeSql } from "../severity";
import { characteristics, places } from "./accidentTables";
import { BAAC_BREAKS } from "./breaks";
import { users } from "./userTable";
import { vehicles } from "./vehicleTable";

/** The four official tables, 2005-2018 and from 2019 on. Severity follows from the users. */
export const baacDataset: Dataset = {
  name: "baac",
  tables: [characteristics, places, vehicles, users],
  outcomes: `SELECT accident_id,
  ${outcomeOfUsersSql("grav")}
FROM users_in
GROUP BY accident_id`,
  breaks: BAAC_BREAKS,
  severe: severeSql("killed", "hospitalised"),
};
