import { capitalise } from '@shared/text/number';
import type { PrivacyMark } from './privacy-mark';

/** Ranks and titles, the longest first, and who that is without a name. */
const ROLES: [RegExp, string][] = [
  [/^(?:Assistant |Deputy )?Chief Constable\b|^(?:ACC|DCC)\b/, 'a chief officer'],
  [
    /^(?:Detective )?(?:Chief Superintendent|Superintendent)\b|^(?:Ch Supt|C\/Supt|Supt|DSU)\b/,
    'a superintendent',
  ],
  [/^(?:Detective )?Chief Inspector\b|^(?:Ch Insp|CI|DCI)\b/, 'a chief inspector'],
  [/^(?:(?:Temporary|Acting) )?(?:Detective )?Inspector\b|^(?:[TA]\/)?(?:Insp|DI)\b/, 'an inspector'],
  [/^(?:(?:Temporary|Acting) )?Detective Sergeant\b|^(?:[TA]\/)?DS\b/, 'a detective sergeant'],
  [/^(?:(?:Temporary|Acting) )?Sergeant\b|^(?:[TA]\/)?(?:Sgt|PS)\b/, 'a sergeant'],
  [/^(?:(?:Temporary|Acting) )?Detective Constable\b|^(?:[TA]\/)?DC\b/, 'a detective'],
  [/^Special Constable\b/, 'a special constable'],
  [/^PCSO\b/, 'a PCSO'],
  [/^(?:W?PC|Constable)\b|^[Oo]fficer\b/, 'an officer'],
  [/^(?:Cllr|Councillor)\b/, 'a councillor'],
  [/^(?:Dr|Prof|Professor)\b/, 'a professional'],
  [/^(?:Mr|Mrs|Ms) and\b/, 'two members of the public'],
  [/^(?:Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Lord|Lady|Rev|Reverend)\b/, 'a member of the public'],
];

/**
 * What to write instead of a mark: the role where rank or title tells it, else a bare word in brackets that says what
 * was taken out.
 * @param startsSentence gives a role a capital
 */
export function roleInstead({ kind, text }: PrivacyMark, startsSentence = false): string {
  const role = ROLES.find(([pattern]) => pattern.test(text))?.[1];
  if (kind === 'name' || kind === 'collar-number') {
    const instead = role ?? (kind === 'name' ? 'a person' : 'an officer');
    return startsSentence ? capitalise(instead) : instead;
  }
  const removed = {
    phone: '[telephone number]',
    email: '[e-mail address]',
    'date-of-birth': '[date of birth]',
    'crime-reference': '[crime reference]',
  };
  return removed[kind];
}

/** The text with one mark replaced by its role; everything else stays as it is. */
export function replaceByRole(text: string, mark: PrivacyMark): string {
  const startsSentence = /(?:^|[.!?]["”’)]?\s+|\n)$/.test(text.slice(0, mark.from));
  return text.slice(0, mark.from) + roleInstead(mark, startsSentence) + text.slice(mark.to);
}
