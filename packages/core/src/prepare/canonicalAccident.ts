/** One row of a canonical table: codes and numbers, the department as text, null = missing. A column that is not there was not given. */
export type CanonicalRow = { readonly [column: string]: number | string | null | undefined };

/**
 * One accident in the columns of the canonical tables. `vehicles` and `users` are in file order; an absent array means that
 * nothing is known about them, an empty one that there are none.
 */
export type CanonicalAccident = { fields: CanonicalRow; vehicles?: readonly CanonicalRow[]; users?: readonly CanonicalRow[] };
