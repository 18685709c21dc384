import { useLocation } from "preact-iso";
import { client } from "../../../api/client";
import { useQuery } from "../../../api/useQuery";
import { say, type Text } from "../../../i18n/locale";
import type { Contract } from "./contract";

/** Which model is asked, where more than one has a champion; its contract decides what the form asks for. */
export function ContractChoice({ contracts, chosen }: { contracts: readonly Contract[]; chosen: Contract }) {
  const { route } = useLocation();
  const { data } = useQuery("health", (signal) => client.GET("/v1/health", { signal }));
  const served = contracts.filter(({ name }) => data?.models.some(({ model, version }) => model === name && version !== null));
  if (served.length < 2) return null;
  return (
    <label class="dense muted">
      {say(MODEL)}{" "}
      <select
        class="in in--s"
        value={chosen.name}
        onChange={({ currentTarget }) => route(`/predict?contract=${encodeURIComponent(currentTarget.value)}`)}
      >
        {served.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

const MODEL: Text = { en: "Model", fr: "Modèle" };
