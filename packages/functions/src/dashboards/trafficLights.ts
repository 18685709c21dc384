/** Below the first a figure is red, below the second amber: contracts/operations.md, "Dashboards". */
export const QUALITY_LIMITS = { red: 0.7, amber: 0.8 };

/** Of drift the other way round. */
export const DRIFT_LIMITS = { amber: 0.3, red: 0.5 };
