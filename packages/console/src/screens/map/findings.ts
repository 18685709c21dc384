import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { monthName, weekdayName } from "./filterOptions";
import type { HourGroup, LightGroup, MonthGroup, Zone, ZonesReply } from "./replies";

/** Fewer accidents than this and a zone is not named in a finding. */
export const ENOUGH = 30;

const LIT_NIGHT = 5;

/** The name of a zone as people read it. */
export function zoneName({ zone, name }: Pick<Zone, "zone" | "name">): string {
  return name ?? shortCell(zone);
}

/** An H3 index without the digits that all cells of its resolution end with. */
export function shortCell(zone: string): string {
  return zone.replace(/f+$/, "");
}

/** Zones with enough accidents, highest shrunk rate first. */
export function ranked(zones: readonly Zone[]): Zone[] {
  return zones.filter(({ accidents }) => accidents >= ENOUGH).sort((a, b) => b.shrunk - a.shrunk);
}

/** The title of the screen: the highest and the lowest zone, or why there is none. */
export function mapFinding({ zones, by, total }: Pick<ZonesReply, "zones" | "by" | "total">): string {
  const order = ranked(zones);
  const [high, low] = [order[0], order.at(-1)];
  if (total.accidents === 0) return say(NO_ACCIDENT);
  if (!high || !low || order.length < 2) return say(TOO_FEW);
  const places = { high: zoneName(high), low: zoneName(low), most: format.percent(high.shrunk), least: format.percent(low.shrunk) };
  if (places.most === places.least) return say(ALIKE, { share: places.most, zones: format.count(order.length) });
  if (by === "cell") return say(CELLS, { ...places, zones: format.count(order.length) });
  return say(HIGHEST, places);
}

export function lightFinding(groups: readonly LightGroup[]): string {
  const told = groups.filter(({ accidents, lum }) => accidents >= ENOUGH && lum !== null);
  const highest = most(told, ({ share }) => share ?? 0);
  return highest ? say(LIGHT, { light: say(highest.label), share: format.percent(highest.share ?? 0) }) : say(TOO_FEW_LIGHT);
}

/** Whether accidents of nights with street lighting are those that are severe least often (code 5 of `lum`). */
export function litIsLowest(groups: readonly LightGroup[]): boolean {
  const told = groups.filter(({ accidents, lum, share }) => accidents >= ENOUGH && lum !== null && share !== null);
  return told.length > 1 && most(told, ({ share }) => -(share ?? 0))?.lum === LIT_NIGHT;
}

/** Whether a month stands out, and which. */
export function monthsFinding(groups: readonly MonthGroup[]): string {
  const one = outstandingMonth(groups);
  if (!one || one.month === null) return say(NO_MONTH);
  const years = new Set(groups.map(({ year }) => year)).size;
  const name = years > 1 && one.year !== null ? `${monthName(one.month)} ${one.year}` : monthName(one.month);
  return say((one.share ?? 0) > meanOf(groups) ? MONTH_HIGH : MONTH_LOW, { month: name.charAt(0).toUpperCase() + name.slice(1) });
}

/** The month that stands out: the one whose share lies farthest from that of all, if its interval leaves all out. */
export function outstandingMonth(groups: readonly MonthGroup[]): MonthGroup | undefined {
  const mean = meanOf(groups);
  const clear = groups.filter(({ month, interval }) => month !== null && interval && (interval[0] > mean || interval[1] < mean));
  return most(clear, ({ share }) => Math.abs((share ?? mean) - mean));
}

/** A cell of the heat map in words. */
export function hourCell({ weekday, hour, share, severe, accidents }: HourGroup): string {
  const places = { day: weekdayName(weekday ?? 0), hour: hour ?? 0, severe: format.count(severe), accidents: format.count(accidents) };
  return say(share === null ? HOUR_NONE : HOUR_CELL, { ...places, share: format.percent(share ?? 0, 1) });
}

function meanOf(groups: readonly MonthGroup[]): number {
  const all = sum(groups);
  return all.accidents > 0 ? all.severe / all.accidents : 0;
}

export function sum(groups: readonly { accidents: number; severe: number }[]): { accidents: number; severe: number } {
  return groups.reduce((all, { accidents, severe }) => ({ accidents: all.accidents + accidents, severe: all.severe + severe }), {
    accidents: 0,
    severe: 0,
  });
}

export function most<T>(items: readonly T[], by: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>((best, item) => (best === undefined || by(item) > by(best) ? item : best), undefined);
}

const NO_ACCIDENT: Text = { en: "No accident is like this", fr: "Aucun accident ne correspond" };
const TOO_FEW: Text = { en: "Too few accidents to compare places", fr: "Trop peu d’accidents pour comparer les lieux" };
const HIGHEST: Text = {
  en: "{high}: {most} of the accidents are severe; {low}: {least}",
  fr: "{high} : {most} des accidents sont graves ; {low} : {least}",
};
const CELLS: Text = {
  en: "Among {zones} hexagons the severe share goes from {least} to {most}",
  fr: "D’un hexagone à l’autre ({zones}), la part des graves va de {least} à {most}",
};
const ALIKE: Text = {
  en: "No place stands out: about {share} are severe in all {zones} zones",
  fr: "Aucun lieu ne se détache : environ {share} de graves dans les {zones} zones",
};
const LIGHT: Text = { en: "{light}: {share} severe", fr: "{light} : {share} graves" };
const TOO_FEW_LIGHT: Text = { en: "Too few accidents to compare light", fr: "Trop peu d’accidents pour comparer la lumière" };
const MONTH_HIGH: Text = { en: "{month} stands out", fr: "{month} se détache" };
const MONTH_LOW: Text = { en: "{month} is lower than the others", fr: "{month} est plus bas que les autres" };
const NO_MONTH: Text = { en: "No month stands out", fr: "Aucun mois ne se détache" };
const HOUR_CELL: Text = {
  en: "{day}, {hour} h: {share} severe, {severe} of {accidents}",
  fr: "{day}, {hour} h : {share} graves, {severe} sur {accidents}",
};
const HOUR_NONE: Text = { en: "{day}, {hour} h: no accident", fr: "{day}, {hour} h : aucun accident" };
