/** Fewer accidents than this are never a cell of a profile: they are merged with others, so that no accident can be told from it. */
export const SMALLEST_CELL = 10;
