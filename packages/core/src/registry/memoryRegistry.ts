import type { Registry } from "./registry";
import { emptyRegistryState } from "./registryState";
import { stateRegistry } from "./stateRegistry";

/** A registry that lives as long as the process: for tests and dry runs. */
export function memoryRegistry(): Registry {
  let current = emptyRegistryState();
  return stateRegistry({
    read: async () => structuredClone(current),
    write: async (state) => {
      current = structuredClone(state);
    },
  });
}
