import { nameRules } from './name-rules';
import { numberRules } from './number-rules';
import { applyRule, type PrivacyMark } from './privacy-mark';

const RULES = [...numberRules, ...nameRules];

/**
 * Finds what may tell who somebody is: names, telephone numbers, e-mail addresses, dates of birth, collar numbers and
 * crime references. A note is written by role and number; a mark is a quiet hint, and no promise that nothing was missed.
 * @returns marks in reading order, none of them overlapping
 */
export function findPrivacyMarks(text: string): PrivacyMark[] {
  const kept: PrivacyMark[] = [];
  for (const rule of RULES) {
    for (const mark of applyRule(rule, text)) {
      const overlapping = kept.findIndex((other) => mark.from < other.to && other.from < mark.to);
      if (overlapping < 0) kept.push(mark);
      // A longer name beats a shorter one: "PC Harris" takes in "Harris".
      else if (kept[overlapping]?.kind === mark.kind && isLonger(mark, kept[overlapping])) {
        const rest = kept.filter((other) => mark.from >= other.to || other.from >= mark.to);
        kept.splice(0, kept.length, ...rest, mark);
      }
    }
  }
  return kept.sort((a, b) => a.from - b.from);
}

function isLonger(a: PrivacyMark, b: PrivacyMark): boolean {
  return a.to - a.from > b.to - b.from;
}
