import { ambiguousGivenNames, plainGivenNames } from './given-names';
import type { PrivacyRule } from './privacy-mark';

/** A capitalised word as names are written: "Smith", "O'Neill", "McAllister", "Hartley-Jones". */
const WORD =
  "(?:(?:O|D)['’])?\\p{Lu}\\p{Ll}+(?:['’](?!s\\b)\\p{L}+)?(?:\\p{Lu}\\p{Ll}+)?(?:-\\p{Lu}\\p{Ll}+)*";
const INITIALS = '(?:\\p{Lu}\\.? ?){1,3}';

const RANK = [
  '(?:(?:Temporary|Acting|Special|Detective|Assistant|Deputy|Chief) ){0,3}(?:Constable|Sergeant|Inspector|Superintendent|Commander|Commissioner)',
  '(?:[TA]/)?(?:W?PC|PCSO|PS|DC|DS|DI|DCI|DSU|Sgt|Insp|Ch Insp|CI|Supt|Ch Supt|C/Supt|ACC|DCC)',
].join('|');
const TITLE = 'Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Reverend|Sir|Dame|Lord|Lady|Cllr|Councillor|Judge';

/** Words that stand where a surname could and are none: roles, parts of the force, places, days. */
const NOT_A_NAME = new Set(
  `Police Constabulary Constable Constables Sergeant Sergeants Inspector Inspectors Superintendent Superintendents Commander
  Detective Detectives Chief Officer Officers Staff Team Teams Unit Units Room Group Groups Board Service Services Force Forces
  Federation Association Office Commissioner Commission Council Committee Panel Court Act Order Orders Notice Code Road Street
  Lane Avenue Drive Close Way Square Park House Cottage Hall Hospital Ward School College University Church Station Centre
  Bridge Hill Hills Green Wood Bank Holiday Day Friday Monday Tuesday Wednesday Thursday Saturday Sunday January February March
  April May June July August September October November December Justice Chancellor Mayor Lieutenant Advocate General Support
  Response Crime Domestic Violence Abuse Sexual Safer Neighbourhood Community Regional National Local Independent Operation
  Project Programme Plan Strategy Vulnerability Mental Health Children Adult Custody Control Intelligence Training Numbers And
  The This That These Those They There When Where What Who How But Not No Nobody Everyone One Two Three He She It We You
  Arms Inn Club Hotel Estate Trust Castle Valley Forest Borough District County City Town Village Region Area West East North South
  Government Ministry Department Agency Network Prison Probation Border Home Foreign Secretary Minister Star Times Guardian
  Daniels Cross Ambulance Salvation Army Survey Index Maps Online Ltd Limited Company Partners Partnership Risk Investigation
  Requirement Conference Hub Protection Prevention Management Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`
    .trim()
    .split(/\s+/),
);

/** What comes before a word and makes it a place, an operation or a saint. */
const NOT_BEFORE =
  /(?:\b(?:St|Saint|Operation|Project|Queen|King|Prince|Princess|Team|Duke|Duchess|Earl|Fort|Port|Lake|Mount)\.?|['’])\s*$/;

function isSurname(word: string | undefined): boolean {
  return word !== undefined && !NOT_A_NAME.has(word) && !NOT_A_NAME.has(word.replace(/['’]s$/, ''));
}

/** Names that are months as well: beside a day or a year they are. */
const MONTH = /^(?:Jan|April|May|June|August)\b/;
const AFTER_A_DAY = /\d(?:st|nd|rd|th)?(?: of)?[ -]$/;
const BEFORE_A_YEAR = /^(?:,?[ /–-]?['’]?\d|[/–-](?:Feb|Mar|Apr|Jun|Jul|Sep|Dec))/;

/** "17 Jan 2017", "Jan-17": a month and nobody. */
function isMonth(match: RegExpExecArray, text: string): boolean {
  const month = MONTH.exec(match[0])?.[0];
  if (month === undefined) return false;
  return AFTER_A_DAY.test(before(match, text)) || BEFORE_A_YEAR.test(text.slice(match.index + month.length));
}

function before(match: RegExpExecArray, text: string): string {
  return text.slice(Math.max(0, match.index - 20), match.index);
}

/** Whether the words of a match are followed by one that makes a place or a body of them: "Harper Adams University". */
function isPartOfPlace(match: RegExpExecArray, text: string): boolean {
  const next = new RegExp(`^ (${WORD})`, 'u').exec(text.slice(match.index + match[0].length))?.[1];
  return next !== undefined && !isSurname(next);
}

const surnameOf = (name: string) => name.split(' ').at(-1);

/** Names as they are met in notes. No list is complete: a name without rank, title, context or known given name is missed. */
export const nameRules: PrivacyRule[] = [
  {
    kind: 'name',
    pattern: new RegExp(`\\b(?:Mr|Mrs|Ms|Dr) and (?:Mr|Mrs|Ms|Dr) ${WORD}`, 'gu'),
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `(?<![\\p{L}/])(?:${RANK}|${TITLE})\\.? (?:${INITIALS})?(${WORD})(?: ${WORD}){0,2}`,
      'gu',
    ),
    accepts: (match, text) => isSurname(match[1]) && !isPartOfPlace(match, text),
  },
  {
    kind: 'name',
    pattern: new RegExp(`(?<![\\p{L}'’-])(${WORD})(?: \\p{Lu}\\.)? (${WORD})(?: (${WORD}))?`, 'gu'),
    accepts: (match, text) =>
      (plainGivenNames.has(match[1] ?? '') || ambiguousGivenNames.has(match[1] ?? '')) &&
      isSurname(match[2]) &&
      (match[3] === undefined || isSurname(match[3])) &&
      !isMonth(match, text) &&
      !NOT_BEFORE.test(before(match, text)) &&
      !isPartOfPlace(match, text),
  },
  {
    kind: 'name',
    pattern: new RegExp(`(?<![\\p{L}'’-])${WORD}`, 'gu'),
    accepts: (match, text) =>
      plainGivenNames.has(match[0]) &&
      !isMonth(match, text) &&
      !NOT_BEFORE.test(before(match, text)) &&
      !isPartOfPlace(match, text),
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `\\b(?:named(?: as)?|called|(?:her|his|their) name (?:is|was|as)|name as|(?:her|him)self as|known as|calls (?:him|her)) (?<mark>${WORD}(?: ${WORD})?)`,
      'gu',
    ),
    accepts: (match, text) =>
      isSurname(match[1]?.split(' ')[0]) &&
      isSurname(surnameOf(match[1] ?? '')) &&
      !isPartOfPlace(match, text),
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `\\b(?:[Vv]ictim|[Ss]uspect|[Ww]itness|[Cc]omplainant|[Cc]aller|[Oo]ffender),? (?<mark>${WORD} ${WORD})`,
      'gu',
    ),
    accepts: (match, text) => (match[1] ?? '').split(' ').every(isSurname) && !isPartOfPlace(match, text),
  },
  {
    kind: 'name',
    pattern: new RegExp(`(?<![\\p{L}\\d.])\\p{Lu}\\. (?:\\p{Lu}\\. ?)?(${WORD})`, 'gu'),
    accepts: ([, surname]) => isSurname(surname),
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `\\b(?:[Ss]igned|[Ss]igned by|[Ee]ntry by|[Rr]eviewed by) (?<mark>\\p{Lu} ${WORD})`,
      'gu',
    ),
  },
  { kind: 'name', pattern: /(?<![\p{L}'’-])(?:Mc|Mac|O['’])\p{Lu}\p{Ll}{2,}/gu },
];
