import { type CodeField, codeField } from "./field";

const NAMES: readonly (readonly [string, string])[] = [
  ["01", "Ain"],
  ["02", "Aisne"],
  ["03", "Allier"],
  ["04", "Alpes-de-Haute-Provence"],
  ["05", "Hautes-Alpes"],
  ["06", "Alpes-Maritimes"],
  ["07", "Ardèche"],
  ["08", "Ardennes"],
  ["09", "Ariège"],
  ["10", "Aube"],
  ["11", "Aude"],
  ["12", "Aveyron"],
  ["13", "Bouches-du-Rhône"],
  ["14", "Calvados"],
  ["15", "Cantal"],
  ["16", "Charente"],
  ["17", "Charente-Maritime"],
  ["18", "Cher"],
  ["19", "Corrèze"],
  ["2A", "Corse-du-Sud"],
  ["2B", "Haute-Corse"],
  ["21", "Côte-d'Or"],
  ["22", "Côtes-d'Armor"],
  ["23", "Creuse"],
  ["24", "Dordogne"],
  ["25", "Doubs"],
  ["26", "Drôme"],
  ["27", "Eure"],
  ["28", "Eure-et-Loir"],
  ["29", "Finistère"],
  ["30", "Gard"],
  ["31", "Haute-Garonne"],
  ["32", "Gers"],
  ["33", "Gironde"],
  ["34", "Hérault"],
  ["35", "Ille-et-Vilaine"],
  ["36", "Indre"],
  ["37", "Indre-et-Loire"],
  ["38", "Isère"],
  ["39", "Jura"],
  ["40", "Landes"],
  ["41", "Loir-et-Cher"],
  ["42", "Loire"],
  ["43", "Haute-Loire"],
  ["44", "Loire-Atlantique"],
  ["45", "Loiret"],
  ["46", "Lot"],
  ["47", "Lot-et-Garonne"],
  ["48", "Lozère"],
  ["49", "Maine-et-Loire"],
  ["50", "Manche"],
  ["51", "Marne"],
  ["52", "Haute-Marne"],
  ["53", "Mayenne"],
  ["54", "Meurthe-et-Moselle"],
  ["55", "Meuse"],
  ["56", "Morbihan"],
  ["57", "Moselle"],
  ["58", "Nièvre"],
  ["59", "Nord"],
  ["60", "Oise"],
  ["61", "Orne"],
  ["62", "Pas-de-Calais"],
  ["63", "Puy-de-Dôme"],
  ["64", "Pyrénées-Atlantiques"],
  ["65", "Hautes-Pyrénées"],
  ["66", "Pyrénées-Orientales"],
  ["67", "Bas-Rhin"],
  ["68", "Haut-Rhin"],
  ["69", "Rhône"],
  ["70", "Haute-Saône"],
  ["71", "Saône-et-Loire"],
  ["72", "Sarthe"],
  ["73", "Savoie"],
  ["74", "Haute-Savoie"],
  ["75", "Paris"],
  ["76", "Seine-Maritime"],
  ["77", "Seine-et-Marne"],
  ["78", "Yvelines"],
  ["79", "Deux-Sèvres"],
  ["80", "Somme"],
  ["81", "Tarn"],
  ["82", "Tarn-et-Garonne"],
  ["83", "Var"],
  ["84", "Vaucluse"],
  ["85", "Vendée"],
  ["86", "Vienne"],
  ["87", "Haute-Vienne"],
  ["88", "Vosges"],
  ["89", "Yonne"],
  ["90", "Territoire de Belfort"],
  ["91", "Essonne"],
  ["92", "Hauts-de-Seine"],
  ["93", "Seine-Saint-Denis"],
  ["94", "Val-de-Marne"],
  ["95", "Val-d'Oise"],
  ["971", "Guadeloupe"],
  ["972", "Martinique"],
  ["973", "Guyane"],
  ["974", "La Réunion"],
  ["975", "Saint-Pierre-et-Miquelon"],
  ["976", "Mayotte"],
  ["977", "Saint-Barthélemy"],
  ["978", "Saint-Martin"],
  ["986", "Wallis-et-Futuna"],
  ["987", "Polynésie française"],
  ["988", "Nouvelle-Calédonie"],
];

/** Departments and overseas territories by their official text code; names are proper names, the same in both languages. */
export const dep: CodeField = codeField(
  "dep",
  "Département",
  "Department",
  NAMES.map(([code, name]) => [code, name, name]),
);

/** Degrees that an accident of a department must fall in. */
export type Bounds = { lat: readonly [number, number]; long: readonly [number, number] };

/** Degrees that metropolitan France, Corsica included, must fall in. */
export const METROPOLITAN_FRANCE = { lat: [41, 51.5], long: [-5.5, 10] } as const satisfies Bounds;

/** The same for the territories overseas: their coasts and up to half a degree. */
export const OVERSEAS: Readonly<Record<string, Bounds>> = {
  "971": { lat: [15.5, 17], long: [-62, -60.5] },
  "972": { lat: [14, 15.2], long: [-61.5, -60.5] },
  "973": { lat: [2, 6.5], long: [-55, -51] },
  "974": { lat: [-21.6, -20.6], long: [55, 56] },
  "975": { lat: [46.5, 47.4], long: [-56.8, -55.8] },
  "976": { lat: [-13.3, -12.3], long: [44.8, 45.6] },
  "977": { lat: [17.7, 18.2], long: [-63.2, -62.5] },
  "978": { lat: [17.8, 18.4], long: [-63.4, -62.7] },
  "986": { lat: [-14.7, -12.9], long: [-178.8, -175.7] },
  "987": { lat: [-28, -7], long: [-156, -134] },
  "988": { lat: [-23.5, -18], long: [158, 172.5] },
};

/** Metropolitan departments have two characters, territories overseas three. */
export function isMetropolitan(department: string): boolean {
  return department.length === 2;
}

/** Degrees that an accident of a department must fall in; undefined when nothing is known of it. */
export function boundsOf(department: string): Bounds | undefined {
  return isMetropolitan(department) ? METROPOLITAN_FRANCE : OVERSEAS[department];
}

/** The number that stands for a department or a commune in a feature: `2A` is 201, `2B004` is 202004, the others themselves. */
export function departmentNumber(code: string): number {
  return Number(code.replace(/^2A/, "201").replace(/^2B/, "202"));
}
