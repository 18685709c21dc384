/** Vehicles that one description may hold; the largest accident of 2009-2024 has 54. */
export const MAX_VEHICLES = 100;

/** People that one description may hold; the largest accident of 2009-2024 has 63. */
export const MAX_USERS = 300;
