/** A variable of the model: the tree of `name` is fitted given variables that are drawn before it. */
export type CrashVariable = { name: string; given: readonly string[]; leaves: number };

const PLACE = ["lat", "long", "density"];

/** Columns of the portal whose texts become levels. */
export const CODED = [
  ...["traffic_control_device", "device_condition", "weather_condition", "lighting_condition", "first_crash_type", "trafficway_type"],
  ...["alignment", "roadway_surface_cond", "road_defect", "prim_contributory_cause", "sec_contributory_cause", "crash_type"],
  ...["report_type", "damage", "most_severe_injury", "intersection_related_i", "private_property_i", "hit_and_run_i"],
] as const;

/** The nine features of contract `chi9`, what the type of crash is drawn from. */
export const SEVERITY_FEATURES = [
  ...["posted_speed_limit", "weather_condition", "lighting_condition", "first_crash_type", "trafficway_type", "roadway_surface_cond"],
  ...["prim_contributory_cause", "crash_hour", "delay_police_minutes"],
] as const;

/** What is drawn before the type of crash, in this order. */
export const BEFORE_SEVERITY: readonly CrashVariable[] = [
  { name: "weekday", given: ["month"], leaves: 4 },
  { name: "crash_hour", given: ["weekday", ...PLACE], leaves: 16 },
  { name: "minute", given: [], leaves: 1 },
  { name: "lighting_condition", given: ["crash_hour", "month", ...PLACE], leaves: 32 },
  { name: "weather_condition", given: ["month", "lighting_condition", "crash_hour", "weekday"], leaves: 24 },
  { name: "roadway_surface_cond", given: ["weather_condition", "lighting_condition", "month"], leaves: 20 },
  { name: "trafficway_type", given: [...PLACE, "crash_hour"], leaves: 48 },
  { name: "posted_speed_limit", given: ["trafficway_type", ...PLACE], leaves: 40 },
  { name: "traffic_control_device", given: ["trafficway_type", "posted_speed_limit", ...PLACE], leaves: 40 },
  { name: "device_condition", given: ["traffic_control_device"], leaves: 8 },
  {
    name: "first_crash_type",
    given: [
      "trafficway_type",
      "traffic_control_device",
      "posted_speed_limit",
      "lighting_condition",
      "crash_hour",
      "weekday",
      "roadway_surface_cond",
    ],
    leaves: 64,
  },
  { name: "alignment", given: ["trafficway_type"], leaves: 6 },
  { name: "road_defect", given: ["roadway_surface_cond", "weather_condition"], leaves: 10 },
  {
    name: "prim_contributory_cause",
    given: [
      "first_crash_type",
      "trafficway_type",
      "traffic_control_device",
      "roadway_surface_cond",
      "lighting_condition",
      "weather_condition",
      "crash_hour",
    ],
    leaves: 80,
  },
  { name: "sec_contributory_cause", given: ["prim_contributory_cause"], leaves: 16 },
  { name: "num_units", given: ["first_crash_type", "prim_contributory_cause"], leaves: 16 },
  {
    name: "delay_police_minutes",
    given: [
      "first_crash_type",
      "prim_contributory_cause",
      "trafficway_type",
      "lighting_condition",
      "weather_condition",
      "crash_hour",
      "roadway_surface_cond",
    ],
    leaves: 48,
  },
];

/** What follows from the type of crash; never a feature of a model. */
export const AFTER_SEVERITY: readonly CrashVariable[] = [
  { name: "hit_and_run_i", given: ["crash_type", "first_crash_type", "delay_police_minutes"], leaves: 12 },
  { name: "report_type", given: ["crash_type", "delay_police_minutes", "first_crash_type"], leaves: 16 },
  { name: "damage", given: ["crash_type", "first_crash_type"], leaves: 16 },
  { name: "most_severe_injury", given: ["crash_type", "first_crash_type", "num_units"], leaves: 16 },
  { name: "injuries_total", given: ["most_severe_injury", "num_units"], leaves: 8 },
  { name: "injuries_no_indication", given: ["num_units", "injuries_total"], leaves: 12 },
  { name: "intersection_related_i", given: ["trafficway_type", "traffic_control_device", "first_crash_type"], leaves: 16 },
  { name: "private_property_i", given: ["trafficway_type"], leaves: 6 },
];

/** Lower ends of the classes of `delay_police_minutes`, which is very skewed; within a class minutes are drawn evenly. */
export const DELAY_CLASSES = [
  ...[0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 90, 120, 180, 240, 360, 600, 900, 1200, 1800],
  ...[2880, 5760, 10080, 20160],
];
