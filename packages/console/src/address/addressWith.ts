/** What an address asks for beside its path. */
export type AddressQuery = Readonly<Record<string, string>>;

/** A change of an address: undefined and the empty text take a name out. */
export type AddressChange = Readonly<Record<string, string | undefined>>;

/** The address of a path with its query changed; names in order, so that the same state has the same address. */
export function addressWith(path: string, query: AddressQuery, change: AddressChange): string {
  const merged = new Map<string, string | undefined>([...Object.entries(query), ...Object.entries(change)]);
  const kept = [...merged].flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value] as const]));
  const text = kept
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
    .join("&");
  return text === "" ? path : `${path}?${text}`;
}
