import { type CodeField, codeField, numberField } from "./field";

/** A person involved in an accident (table `usagers`). */
export const personFields = {
  place: codeField("place", "Place occupée", "Seat", [
    [1, "Conducteur", "Driver"],
    [2, "Avant droit", "Front right"],
    [3, "Arrière droit", "Rear right"],
    [4, "Arrière gauche", "Rear left"],
    [5, "Arrière centre", "Rear middle"],
    [6, "Avant centre", "Front middle"],
    [7, "Rangée centrale, gauche", "Middle row, left"],
    [8, "Rangée centrale, centre", "Middle row, middle"],
    [9, "Rangée centrale, droite", "Middle row, right"],
    [10, "Piéton", "Pedestrian"],
  ]),
  catu: codeField("catu", "Catégorie d'usager", "Road user", [
    [1, "Conducteur", "Driver"],
    [2, "Passager", "Passenger"],
    [3, "Piéton", "Pedestrian"],
    [4, "Piéton en roller ou en trottinette (2005-2017)", "Pedestrian on roller skates or scooter (2005-2017)"],
  ]),
  grav: codeField("grav", "Gravité", "Severity", [
    [1, "Indemne", "Unharmed"],
    [2, "Tué (dans les 30 jours)", "Killed (within 30 days)"],
    [3, "Blessé hospitalisé (plus de 24 h)", "Hospitalised (over 24 h)"],
    [4, "Blessé léger", "Slightly hurt"],
  ]),
  sexe: codeField("sexe", "Sexe", "Sex", [
    [1, "Masculin", "Male"],
    [2, "Féminin", "Female"],
  ]),
  age: numberField("age", "Âge", "Age", [0, 120], { unit: "a" }),
  trajet: codeField("trajet", "Motif du déplacement", "Purpose of the journey", [
    [1, "Domicile - travail", "Home - work"],
    [2, "Domicile - école", "Home - school"],
    [3, "Courses, achats", "Shopping"],
    [4, "Utilisation professionnelle", "Professional"],
    [5, "Promenade, loisirs", "Leisure"],
    [9, "Autre", "Other"],
  ]),
  secu1: equipment("secu1", "Équipement de sécurité 1", "Safety equipment 1"),
  secu2: equipment("secu2", "Équipement de sécurité 2", "Safety equipment 2"),
  secu3: equipment("secu3", "Équipement de sécurité 3", "Safety equipment 3"),
  locp: codeField("locp", "Localisation du piéton", "Where the pedestrian was", [
    [0, "Sans objet", "Not applicable"],
    [1, "Sur chaussée, à plus de 50 m du passage piéton", "On the carriageway, more than 50 m from a crossing"],
    [2, "Sur chaussée, à moins de 50 m du passage piéton", "On the carriageway, less than 50 m from a crossing"],
    [3, "Sur passage piéton sans signalisation lumineuse", "On a crossing without lights"],
    [4, "Sur passage piéton avec signalisation lumineuse", "On a crossing with lights"],
    [5, "Sur trottoir", "On the pavement"],
    [6, "Sur accotement", "On the verge"],
    [7, "Sur refuge ou bande d'arrêt d'urgence", "On a refuge or hard shoulder"],
    [8, "Sur contre-allée", "On a service road"],
    [9, "Inconnue", "Unknown"],
  ]),
  actp: codeField("actp", "Action du piéton", "What the pedestrian did", [
    ["0", "Non renseigné ou sans objet", "Not filled in or not applicable"],
    ["1", "Se déplaçait dans le sens du véhicule", "Walking the way the vehicle went"],
    ["2", "Se déplaçait en sens inverse du véhicule", "Walking against the way the vehicle went"],
    ["3", "Traversait", "Crossing"],
    ["4", "Masqué", "Hidden from view"],
    ["5", "Jouait ou courait", "Playing or running"],
    ["6", "Avec un animal", "With an animal"],
    ["9", "Autre", "Other"],
    ["A", "Montait dans un véhicule ou en descendait", "Getting into or out of a vehicle"],
    ["B", "Inconnu", "Unknown"],
  ]),
  etatp: codeField("etatp", "Piéton accompagné ou non", "Company of the pedestrian", [
    [1, "Seul", "Alone"],
    [2, "Accompagné", "Accompanied"],
    [3, "En groupe", "In a group"],
  ]),
};

function equipment(name: string, fr: string, en: string): CodeField {
  return codeField(name, fr, en, [
    [0, "Aucun équipement", "None"],
    [1, "Ceinture", "Belt"],
    [2, "Casque", "Helmet"],
    [3, "Dispositif pour enfants", "Child seat"],
    [4, "Gilet réfléchissant", "Reflective vest"],
    [5, "Airbag (deux et trois-roues)", "Airbag (two and three-wheelers)"],
    [6, "Gants (deux et trois-roues)", "Gloves (two and three-wheelers)"],
    [7, "Gants et airbag (deux et trois-roues)", "Gloves and airbag (two and three-wheelers)"],
    [8, "Non déterminable", "Cannot be determined"],
    [9, "Autre", "Other"],
  ]);
}
