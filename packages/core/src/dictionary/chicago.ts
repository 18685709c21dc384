import { chicagoConditions } from "./chicagoConditions";
import { chicagoCrash } from "./chicagoCrash";
import { numberField } from "./field";

/** Ten years: a crash may be reported long after it happened. */
const MAX_DELAY_MINUTES = 10 * 366 * 24 * 60;

/**
 * Every field of the crashes of Chicago by name (data set 85ca-t3if of the City of Chicago): validation, documentation, forms and drift typing
 * read it here. The categories are those observed in the five labelled files.
 */
export const chicago = {
  ...chicagoConditions,
  ...chicagoCrash,
  posted_speed_limit: numberField("posted_speed_limit", "Vitesse maximale affichée", "Posted speed limit", [0, 99], { unit: "mph" }),
  crash_hour: numberField("crash_hour", "Heure de l'accident", "Hour of the crash", [0, 23], { unit: "h" }),
  delay_police_minutes: numberField(
    "delay_police_minutes",
    "Délai jusqu'à l'avis à la police",
    "Time until the police were told",
    [0, MAX_DELAY_MINUTES],
    { unit: "min", integer: false },
  ),
  year: numberField("year", "Année", "Year", [2013, 2100]),
  month: numberField("month", "Mois", "Month", [1, 12]),
  weekday: numberField("weekday", "Jour de la semaine (0 = lundi)", "Day of the week (0 = Monday)", [0, 6]),
  street_no: numberField("street_no", "Numéro dans la rue", "Street number", [0, 999_999]),
  beat: numberField("beat", "Secteur de police", "Police beat", [1, 9999]),
  lat: numberField("lat", "Latitude", "Latitude", [41.6, 42.1], { unit: "°", integer: false }),
  long: numberField("long", "Longitude", "Longitude", [-88, -87.5], { unit: "°", integer: false }),
  num_units: numberField("num_units", "Véhicules, piétons et cyclistes impliqués", "Units involved", [0, 99]),
  lanes: numberField("lanes", "Nombre de voies", "Number of lanes", [0, 99]),
  killed: numberField("killed", "Tués", "Killed", [0, 1000]),
  injured: numberField("injured", "Blessés, tués compris", "Injured, killed included", [0, 1000]),
};
