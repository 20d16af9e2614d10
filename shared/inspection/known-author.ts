import type { Inspection } from './entities';

/** Who uses this laptop, when that is known without asking. */
export function knownAuthor(inspection: Inspection, remembered: string | undefined): string | null {
  const { team } = inspection;
  if (remembered !== undefined && team.some((member) => member.id === remembered)) return remembered;
  const [only] = team;
  if (only !== undefined && team.length === 1) return only.id;
  // Nobody is the author of an invented inspection: do not ask.
  if (inspection.isExample) return (team.find((member) => member.role === 'lead') ?? only)?.id ?? null;
  return null;
}
