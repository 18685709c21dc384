import { dep } from "./departments";
import { codeField, numberField } from "./field";

/** When and where an accident happened, and under which conditions (table `caracteristiques`). */
export const accidentFields = {
  year: numberField("year", "Année", "Year", [2005, 2100]),
  month: numberField("month", "Mois", "Month", [1, 12]),
  day: numberField("day", "Jour du mois", "Day of the month", [1, 31]),
  weekday: numberField("weekday", "Jour de la semaine (0 = lundi)", "Day of the week (0 = Monday)", [0, 6]),
  minute_of_day: numberField("minute_of_day", "Minute de la journée", "Minute of the day", [0, 1439], { unit: "min" }),
  dep,
  // From Rapa Iti (27.6 S) to the Belgian border; the territories overseas span every longitude.
  lat: numberField("lat", "Latitude", "Latitude", [-28, 51.5], { unit: "°", integer: false }),
  long: numberField("long", "Longitude", "Longitude", [-180, 180], { unit: "°", integer: false }),
  agg: codeField("agg", "Localisation", "Built-up area", [
    [1, "Hors agglomération", "Outside built-up area"],
    [2, "En agglomération", "Inside built-up area"],
  ]),
  lum: codeField("lum", "Lumière", "Light", [
    [1, "Plein jour", "Daylight"],
    [2, "Crépuscule ou aube", "Dusk or dawn"],
    [3, "Nuit sans éclairage public", "Night without street lighting"],
    [4, "Nuit avec éclairage public non allumé", "Night with street lighting off"],
    [5, "Nuit avec éclairage public allumé", "Night with street lighting on"],
  ]),
  int: codeField("int", "Intersection", "Junction", [
    [1, "Hors intersection", "None"],
    [2, "Intersection en X", "X junction"],
    [3, "Intersection en T", "T junction"],
    [4, "Intersection en Y", "Y junction"],
    [5, "Intersection à plus de quatre branches", "Junction with more than four arms"],
    [6, "Giratoire", "Roundabout"],
    [7, "Place", "Square"],
    [8, "Passage à niveau", "Level crossing"],
    [9, "Autre intersection", "Other junction"],
  ]),
  atm: codeField("atm", "Conditions atmosphériques", "Weather", [
    [1, "Normale", "Normal"],
    [2, "Pluie légère", "Light rain"],
    [3, "Pluie forte", "Heavy rain"],
    [4, "Neige ou grêle", "Snow or hail"],
    [5, "Brouillard ou fumée", "Fog or smoke"],
    [6, "Vent fort ou tempête", "Strong wind or storm"],
    [7, "Temps éblouissant", "Dazzling sun"],
    [8, "Temps couvert", "Overcast"],
    [9, "Autre", "Other"],
  ]),
  col: codeField("col", "Type de collision", "Type of collision", [
    [1, "Deux véhicules, frontale", "Two vehicles, frontal"],
    [2, "Deux véhicules, par l'arrière", "Two vehicles, from behind"],
    [3, "Deux véhicules, par le côté", "Two vehicles, from the side"],
    [4, "Trois véhicules et plus, en chaîne", "Three or more vehicles, in a chain"],
    [5, "Trois véhicules et plus, collisions multiples", "Three or more vehicles, multiple collisions"],
    [6, "Autre collision", "Other collision"],
    [7, "Sans collision", "No collision"],
  ]),
};
