/**
 * Names under which every API function reports in CloudWatch's embedded metric format; alarms and dashboards read them from here.
 * Each is reported for the function (dimension `service`) and for the route (dimensions `service` and `route`).
 */
export const API_METRICS = {
  namespace: "Vigie",
  /** Milliseconds in the handler. */
  latency: "Latency",
  requests: "Requests",
  /** 1 for a 4xx, not written for others: ask for the sum, and divide by that of requests for the rate. */
  clientErrors: "ClientErrors",
  /** 1 for a new process, by Powertools: dimensions `service` and `function_name`. */
  coldStart: "ColdStart",
  /** 1 for a 5xx, not written for others. */
  serverErrors: "ServerErrors",
} as const;
