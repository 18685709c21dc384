import { baac } from "../../dictionary/baac";
import { ACCIDENT_KEY, accidentId, codeCell } from "../cells";
import type { SourceTable } from "../definition";

/** `vehicules`. A vehicle is known by `id_vehicule` from 2019 on, by `num_veh` before. */
export const vehicles: SourceTable = {
  role: "vehicles",
  title: "vehicules",
  columns: [
    ACCIDENT_KEY,
    { name: "id_vehicule", aliases: ["num_veh"], required: true },
    { name: "senc" },
    { name: "catv", required: true, zero: "missing" },
    { name: "obs", required: true },
    { name: "obsm", required: true },
    { name: "choc", required: true },
    { name: "manv" },
    { name: "motor", zero: "missing" },
  ],
  cells: [
    accidentId,
    { name: "vehicle_id", sql: "id_of(id_vehicule_text)" },
    codeCell(baac.senc),
    codeCell(baac.catv),
    codeCell(baac.obs),
    codeCell(baac.obsm),
    codeCell(baac.choc),
    codeCell(baac.manv),
    codeCell(baac.motor),
  ],
};
