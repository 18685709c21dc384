/**
 * Names under which every API function reports in CloudWatch's embedded metric format; alarms and dashboards read them from here.
 * Each is reported for the function (dimension `service`) and for the route (dimensions `service` and `route`).
 */
export const API_METRICS = {
  namespace: "Vigie",
  /** Milliseconds in the handler. */
  latency: "Latency",
  requests: "Requests",
  /** 1 for a 4xx, else 0: the average is the rate. */
  clientErrors: "ClientErrors",
  /** 1 for a new process, by Powertools: dimensions `service` and `function_name`. */
  coldStart: "ColdStart",
  /** 1 for a 5xx, else 0. */
  serverErrors: "ServerErrors",
} as const;
