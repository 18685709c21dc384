import { baac } from "../dictionary/baac";
import type { CodeField } from "../dictionary/field";
import type { Contract, Grouping } from "./contract";
import { ofAccident, ofUser } from "./worstHurtFeatures";

const { sexe, trajet, catr, circ, vosp, prof, plan, surf, situ, lum, atm, col } = baac;
const ROAD = "conditions and road";

/** The compatibility API knows three kinds of road users. Pedestrians on roller skates or scooters, a code of their own up to 2017, are pedestrians. */
const catu: CodeField = { ...baac.catu, codes: baac.catu.codes.filter(({ code }) => code !== 4) };
const ROAD_USERS: Grouping = {
  groups: [
    { group: 1, codes: [1] },
    { group: 2, codes: [2] },
    { group: 3, codes: [3, 4] },
  ],
};

/** Who and where, without time, place or vehicle. Accepted values are those of the compatibility API: -1 is unknown, but not everywhere. */
export const fr13: Contract = {
  name: "fr13",
  unit: "worst-hurt user",
  features: [
    { ...ofUser(catu, { unknown: [] }), grouping: ROAD_USERS },
    ofUser(sexe),
    ofUser(trajet, { unknown: [-1, 0] }),
    ofAccident(catr, ROAD, { unknown: [] }),
    ofAccident(circ, ROAD),
    ofAccident(vosp, ROAD),
    ofAccident(prof, ROAD),
    ofAccident(plan, ROAD),
    ofAccident(surf, ROAD),
    ofAccident(situ, ROAD),
    ofAccident(lum, ROAD, { unknown: [] }),
    ofAccident(atm, ROAD),
    ofAccident(col, ROAD),
  ],
};
