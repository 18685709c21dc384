/** Source and type of the event that an alias has moved; its detail is `AliasMoved`. */
export const EVENT_SOURCE = "vigie.registry";
export const ALIAS_MOVED = "Alias moved";
