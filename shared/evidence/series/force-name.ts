const KIND = /\b(the|police|constabulary|service|force)\b/g;

/** How a force is compared: "West Mercia Police", "WEST MERCIA" and "West Mercia" are one. */
export function forceKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(KIND, ' ')
    .trim()
    .replace(/ +/g, ' ');
}

export const ENGLAND_AND_WALES = 'England and Wales';

/** The row that stands for all forces together, however it is spelt. */
export function isEnglandAndWales(name: string): boolean {
  return /^(england and wales|e and w|ew)( (total|average|rate))?$/.test(forceKey(name));
}
