import type { SeriesBreak } from "../seriesBreaks";

/** What the publisher warns of wherever years are compared, and what the files themselves show. */
export const BAAC_BREAKS: readonly SeriesBreak[] = [
  {
    name: "senc",
    from: 2016,
    message: "the direction of travel (senc) is 0 in 97 % of the vehicles before 2016 and has a code 3 from 2019 on",
  },
  { name: "hospitalised", from: 2018, message: "hospitalised counts since 2018 are not comparable with earlier years" },
  { name: "situ", from: 2018, message: "from 2018 on code 3 of situ (verge) is entered several times as often as before" },
  {
    name: "era",
    from: 2019,
    message:
      "the tables have other columns and codes from 2019 on: safety equipment in three columns, ids of vehicles, motor; env1 and gps are gone",
  },
  { name: "vma", from: 2019, message: "there is no speed limit (vma) before 2019" },
  { name: "hit-and-run", from: 2021, message: "since 2021 hit-and-run users are rows with unknown sex, age or severity" },
];
