import { FIGURES, WORDS } from './number-words';

/** What a number in running text is about. Only `claim` and `count` (and `percentage`) speak of evidence. */
export type NumberKind =
  | 'claim'
  | 'count'
  | 'percentage'
  | 'age'
  | 'date'
  | 'time'
  | 'year'
  | 'duration'
  | 'phone'
  | 'stage'
  | 'section'
  | 'law'
  | 'money'
  | 'measure'
  | 'ordinal'
  | 'rate'
  | 'reference'
  /** "one of the hubs", "no one", "one such example": a pronoun, no number at all. */
  | 'pronoun';

/**
 * A shape of words that settles what the numbers inside it are. `whole`: the shape is one number of that kind
 * ("3 March 2017"); otherwise each number inside is one ("sections 44 and 45").
 */
export interface NumberRule {
  kind: NumberKind;
  pattern: RegExp;
  whole: boolean;
}

const N = `(?:${FIGURES}|\\b${WORDS}\\b)`;
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d\\d';
const UNITS = '(?:second|minute|hour|day|week|fortnight|month|year|decade)s?';
const AND = '(?:,? (?:and|or|to|than)|,| ?[-–/]|) ?';
const LIST = `${N}(?:(?:,| and| or| to|,? and|–|-) ?${N})*`;
/** Things that are counted: after them "under 18" is no age and "2000" no year. */
const COUNTED =
  '(?:cases?|files?|officers?|people|persons?|victims?|crimes?|incidents?|investigations?|offences?|calls?|staff|interviews?|reviews?|responses?|detectives?|supervisors?|forces?|reports?|logs?|forms?|visits?|children|records?)';
/** "2017 crimes" are counted, "2017 crime outcomes" are of a year; reports, reviews and records carry a year too often. */
const MANY_COUNTED = COUNTED.replace('|records?', '')
  .replace('|reports?', '')
  .replace('reviews?|', '')
  .replaceAll('s?', 's');
const NOT_COUNTED = `(?! (?:\\w+ )?${COUNTED}\\b)(?! ?(?:%|per ?cent|${UNITS})\\b)`;

function rule(kind: NumberKind, pattern: string, whole = false, flags = 'gi'): NumberRule {
  return { kind, pattern: new RegExp(pattern, flags), whole };
}

/** In order: an earlier rule takes its words out of the reach of the later ones. */
export const NUMBER_RULES: NumberRule[] = [
  rule('reference', '\\S+@\\S+\\.\\w+|(?:https?://|www\\.)\\S+', true),
  rule('reference', '\\bISBN:? ?[\\d-]{10,17}', true),
  rule('money', `[£$€] ?${FIGURES}(?:m|bn|k)?\\b|\\b${N} (?:pounds|pence|euros)\\b|\\b\\d+p\\b`, true),
  rule('percentage', `${N}(?: ?%| (?:per ?cent|percentage points?)\\b)`, true),
  rule('percentage', `${N}(?=(?:,| to| and|–|-) ?${N}(?: ?%| per ?cent\\b))`, true),

  rule(
    'section',
    `\\b(?:sections?|subsections?|schedules?|articles?|regulations?|rules?|parts?|paragraphs?|code|clauses?) ${LIST}(?:\\(\\w\\))*(?= (?:of|to|under) (?:the |that |its )?(?:[A-Z]|code|act|order|regulation|schedule|convention))`,
    false,
    'gi',
  ),
  rule(
    'section',
    `\\b(?:sections?|subsections?|schedules?|articles?) ${LIST}|\\bss?\\.? ?\\d+[A-Z]?(?:\\(\\w\\))*(?![\\w-])`,
  ),
  rule(
    'law',
    `\\b(?:Act|Acts|Regulations|Order|Rules|Bill|Directive|Measure|PACE|RIPA|Code)(?: \\([^)]*\\))?,? (?:1[2-9]|20)\\d\\d\\b`,
    false,
    'g',
  ),

  rule('date', `\\b${DAY}(?: ?(?:to|and|or|–|-) ?${DAY})? (?:of )?${MONTH}(?:,? ${YEAR})?\\b`, true, 'g'),
  rule(
    'date',
    `\\b${MONTH} ${DAY},? ${YEAR}\\b|\\b${MONTH} ${YEAR}\\b|\\b${MONTH} (?:the )?\\d{1,2}(?:st|nd|rd|th)\\b`,
    true,
    'g',
  ),
  rule('date', '\\b\\d{4}-\\d\\d-\\d\\d\\b|\\b\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d\\d)\\b', true),
  rule('year', `\\b${YEAR}[-–/](?:${YEAR}|\\d\\d)\\b`, true),
  rule(
    'time',
    '\\b\\d{1,2}[:.]\\d\\d ?(?:am|pm)?(?= ?(?:hours|hrs|am|pm)?\\b)(?<=[:]\\d\\d(?: ?[ap]m)?|[ap]m)|\\b\\d{1,2} ?(?:am|pm)\\b|\\b\\d{4} (?:hours|hrs)\\b',
    true,
  ),
  rule('time', `\\b24/7\\b|\\b${N} o['’]clock\\b`, true),

  rule('phone', '(?:\\+44 ?(?:\\(0\\) ?)?|\\b0)\\d{2,4}[ -]?\\d{3,4}[ -]?\\d{3,4}\\b', true),
  rule(
    'phone',
    `\\b(?:999|101|111|112|105)\\b(?!,\\d)(?! ${COUNTED.replace('calls?|', '').replace('incidents?|', '')}\\b)`,
    true,
  ),

  rule(
    'reference',
    '\\b\\d{2}[A-Z]{0,2}/\\d+/\\d{2,4}\\b|\\b[A-Z]{1,5}[-/ ]\\d{3,}(?:[-/]\\d+)*\\b',
    true,
    'g',
  ),
  rule(
    'reference',
    `\\b(?:pages?|pp?\\.|figures?|tables?|annex|appendix|criteri(?:on|a)|questions?|footnotes?|notes?|chapters?|paragraphs?|versions?|lines?|box|item|rows?|room|unit|file|log|building|exhibit|recommendations?|number|no\\.|code|form) (?:${FIGURES}|(?:one|two|three|four|five|six|seven|eight|nine|ten)\\b)(?:(?: to | and |, |[-–])\\d+)*(?! ${COUNTED}\\b)`,
    false,
    'gi',
  ),

  rule(
    'age',
    `\\b(?:aged|age of|ages of|ages|age) (?:(?:between|from|about|around|just|over|under|only) )?${N}(?:${AND}(?:${N}|over|under|above))?`,
  ),
  rule('age', `\\b${N}(?:(?: to |[-–]| or )${N})?[- ](?:years?|months?|weeks?)[- ]olds?\\b`),
  rule('age', `\\b(?:under|over)[- ]?${N}['’]?s\\b`),
  rule(
    'age',
    `\\bin (?:her|his|their|the victim['’]s) (?:early |mid-?|late )?(?:\\d0s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties|teens)\\b`,
    true,
  ),
  rule('age', `\\b${N} (?:or|and) (?:over|under|older|younger|above)\\b(?! ${COUNTED})`),
  rule(
    'age',
    `\\b(?:children|child|people|person|anyone|those|boys?|girls?|victims?|adults?|young people) (?:who (?:is|are|was|were) )?(?:under|over|below|younger than|older than)(?: the age of)? ${N}${NOT_COUNTED}`,
  ),
  rule('age', `\\b(?:turned|turns|was|is) (?:only |just )?${N}(?= when (?:she|he|they|the)\\b)`),

  rule(
    'stage',
    `\\b(?:stages?|tiers?|levels?|phases?|steps?|bands?|category|categories|grades?|priority|priorities|type|class|pillars?|gate|strand|module|wave|domain) (?:${LIST})`,
  ),
  rule(
    'reference',
    '\\b\\d+[A-Za-z]{1,3}\\b(?<!\\d(?:st|nd|rd|th|s|m|bn|k|pm|am|p))|\\b(?!mid-|early-|late-|pre-|post-)[A-Za-z]+-?\\d+\\w*\\b',
    true,
  ),

  rule(
    'claim',
    `${N},? (?:out )?of (?:the |these |those |our |all |a total of |a possible )?(?:relevant |other |remaining |first )?${N}(?! ?(?:%|per ?cent))`,
    true,
  ),
  rule(
    'ordinal',
    '\\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|twentieth|(?:twenty|thirty|forty|fifty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))(?:ly)?\\b(?<!\\b(?:a|one|two)[- ](?:third|fifth|sixth|seventh|eighth|ninth|tenth))',
    true,
  ),
  rule('ordinal', '\\b\\d+(?:st|nd|rd|th)\\b', true),
  rule(
    'pronoun',
    "\\bmore than one\\b|\\bone (?:another|such|that|which|who|whose|where|or more|or other|by one|day|another|has|is|can|would|might|must|should|of (?:the|these|its|their|our|those|many|several|a|whom|which|them)|to one|way|hand|side|thing|aspect)\\b|\\b(?:no|any|every|each|the|this|that|which|another|only|some|a \\w+|whichever) one\\b|\\bone[’']s\\b|\\bones\\b|\\bone-(?:off|to-one|stop|sided|way)\\b|\\bat one\\b|\\b(?:for|is|was|be|as|than|like|had|has|have|without|about) one(?=[.,;:]|$)",
    true,
  ),
  rule('rate', `\\bper (?:${N})`),
  rule(
    'duration',
    `\\b${N}(?:(?:,| to| or| and|–|-) ?${N})?(?:[- ]|-and-a-half |\\s+and a half )(?:full |whole |working |calendar |consecutive |financial |further |more |or more |short |long )*${UNITS}\\b`,
  ),
  rule('measure', `\\b${N}(?:-| )?(?:miles?|kilometres?|km|metres?|hectares?|square|degrees?|mph|MB|GB)\\b`),

  rule(
    'claim',
    `\\b(?:all|each|every one|none|neither|both|any|either)(?: of)?(?: the| these| those| our)? (?!${YEAR}\\b)${N}(?! of\\b)(?= |[.,;:)?!]|$)`,
    true,
  ),
  rule(
    'claim',
    '\\b(?:one|two|three|four|five|six|seven|eight|nine|\\d) in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|\\d{1,2})\\b(?! ' +
      UNITS +
      ')',
    true,
  ),
  rule('claim', `\\b\\d{1,3}/\\d{1,3}\\b`, true),
  rule('claim', `${N} of (?:them|those|these)\\b(?! (?:\\w+ )?${COUNTED})`),
  rule(
    'claim',
    '\\b(?:(?:a|one|two|three)[- ](?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|half)s?)\\b',
    true,
  ),

  rule('year', `\\b${YEAR}\\b(?!,\\d)(?! ${MANY_COUNTED}\\b)`, true),
  rule('year', '\\b(?:19|20)\\d0s\\b', true),
];
