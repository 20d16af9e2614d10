import type { SpeakerGroup } from '@shared/inspection/entities';
import { readNumber } from '@shared/text/number-words';
import { roleKey } from './role-names';

const MOST = 999;

function countOf(word: string): number | null {
  const count = /^an?$/i.test(word) ? 1 : readNumber(word);
  return count !== null && count >= 1 && count <= MOST ? count : null;
}

/** "and" parts two groups where a number follows it; in "command and control staff" it is a part of the role. */
function partedByAnd(text: string): string[] {
  const parts: string[] = [];
  for (const piece of text.split(/(?:^|\s+)and\s+/i)) {
    const isGroup = countOf(/^\S+/.exec(piece)?.[0] ?? '') !== null;
    const last = parts.at(-1);
    if (isGroup || last === undefined) parts.push(piece);
    else parts[parts.length - 1] = `${last} and ${piece}`;
  }
  return parts;
}

/**
 * Who was spoken to, as one types it: "7 response officers, 1 sergeant and two PCSOs".
 * @returns groups in the order they were typed, the same role added up; null when a part says no number or no role
 */
export function parseSpeakers(typed: string): SpeakerGroup[] | null {
  const parts = typed
    .split(/[,;+&\n]/)
    .flatMap((text) => partedByAnd(text.trim()))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const groups = new Map<string, SpeakerGroup>();
  for (const part of parts) {
    const [, number = '', role = ''] = /^(\S+)\s+(.*\p{L}.*)$/u.exec(part) ?? [];
    const count = countOf(number);
    if (count === null || role === '') return null;
    const known = groups.get(roleKey(role));
    groups.set(roleKey(role), {
      role: known?.role ?? role,
      count: Math.min(MOST, (known?.count ?? 0) + count),
    });
  }
  return groups.size === 0 ? null : [...groups.values()];
}
