import { useLocation } from "preact-iso";
import { type AddressChange, type AddressQuery, addressWith } from "./addressWith";

/** The state of a screen in its address: what the query says, and a change of it, which replaces the address unless `push`. */
export function useAddress(): { path: string; query: AddressQuery; change: (change: AddressChange, how?: "push") => void } {
  const { path, query, route } = useLocation();
  return { path, query, change: (change, how) => route(addressWith(path, query, change), how !== "push") };
}
