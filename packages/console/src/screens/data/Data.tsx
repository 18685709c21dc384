import { useLocation } from "preact-iso";
import { DatasetList } from "./DatasetList";
import { DatasetPage } from "./DatasetPage";
import { DictionaryPage } from "./DictionaryPage";
import { dataPlace } from "./datasets";

/** Dataset versions, one of them with its quality, profile, quarantine and lineage, and the dictionary, as the address says. */
export function Data() {
  const place = dataPlace(useLocation().path);
  switch (place.kind) {
    case "list":
      return <DatasetList />;
    case "dictionary":
      return <DictionaryPage />;
    case "dataset":
      return <DatasetPage key={place.id} id={place.id} part={place.part} />;
  }
}
