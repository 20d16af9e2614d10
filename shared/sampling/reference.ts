const NOT_PART_OF_THE_NAME = new Set(['police', 'constabulary', 'service', 'force', 'the', 'and', 'of']);

/** Initials of a force for case references: "West Mercia Police" is WM, "Kent" is KE. */
export function forceInitials(force: string): string {
  const words = force
    .normalize('NFD')
    .replace(/[^A-Za-z\s-]/g, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !NOT_PART_OF_THE_NAME.has(word.toLowerCase()));
  const [only] = words;
  if (only === undefined) return 'CF';
  const initials = words.length === 1 ? only.slice(0, 2) : words.map((word) => word[0]).join('');
  return initials.slice(0, 4).toUpperCase();
}

/** The highest number used with these initials, so that a second draw goes on counting. */
export function highestNumber(references: readonly string[], initials: string): number {
  return references.reduce((highest, reference) => {
    const match = /^([A-Z]+)-(\d+)$/.exec(reference);
    return match?.[1] === initials ? Math.max(highest, Number(match[2])) : highest;
  }, 0);
}

/** "WM-0031". Says nothing of the crime, the row or the stratum. */
export function caseReference(initials: string, number: number): string {
  return `${initials}-${String(number).padStart(4, '0')}`;
}
