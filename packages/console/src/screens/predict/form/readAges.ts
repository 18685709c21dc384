/** Ages apart by blanks, commas or semicolons: `34, 61`. Undefined when something else is among them. */
export function readAges(text: string): number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  const ages = parts.map((part) => (/^\d{1,3}(\.\d+)?$/.test(part) ? Number(part) : Number.NaN));
  return ages.every((age) => age >= 0 && age <= 120) ? ages : undefined;
}

/** Ages that have this least, largest and mean age: two tell them apart, with a third for the mean where it is not their middle. */
export function agesOf({ min, max, mean }: { min: number; max: number; mean: number | undefined }, people = 3): string {
  if (min === max) return String(min);
  if (mean === undefined || mean === (min + max) / 2) return `${min}, ${max}`;
  const others = Math.max(1, people - 2);
  const each = (mean * (others + 2) - min - max) / others;
  if (each < min || each > max) return `${min}, ${max}`;
  return [min, ...Array.from({ length: others }, () => Math.round(each * 10) / 10), max].join(", ");
}
