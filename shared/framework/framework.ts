import type { Instrument } from '@shared/review/instrument';

/** A grade on the framework's scale, best first; the last one says that nothing was graded. */
export interface Grade {
  id: string;
  label: string;
  /** A shape shown beside the word, so that a grade is never told by colour alone. */
  symbol: string;
  /** True for "Ungraded": counts as no judgment. */
  isUngraded: boolean;
}

export interface Heading {
  id: string;
  title: string;
}

/** What a grade looks like for one question, for comparison with the evidence profile. */
export interface Characteristic {
  gradeId: string;
  text: string;
}

export interface Question {
  id: string;
  /** Short form used in navigation and tables, e.g. "Q3". */
  code: string;
  title: string;
  /** True when the framework gives no grade to the question (specialist capabilities). */
  isUngraded: boolean;
  headings: Heading[];
  characteristics: Characteristic[];
}

/** What to ask, of whom, to learn about a question of the framework. */
export interface PlannedQuestion {
  id: string;
  /** Ids of the framework's question and, when it bears on one heading, of that; else empty. */
  question: string;
  heading: string;
  setting: 'interview' | 'focus-group';
  /** Whom it is put to, by role: "response officers". */
  roles: string[];
  text: string;
}

export type Provenance =
  | 'observed'
  | 'case-file'
  | 'document'
  | 'data'
  | 'staff'
  | 'force-leaders'
  | 'partner'
  | 'public';

export interface NoteType {
  id: string;
  label: string;
  /** Where evidence of this note type comes from unless a block says otherwise. */
  provenance: Provenance;
}

/** One band of a quantifier scale; bounds are exact fractions of the whole, compared without rounding. */
export interface QuantifierBand {
  word: string;
  /** Lower bound as [numerator, denominator]. */
  from: [number, number];
  includesFrom: boolean;
  /** Upper bound as [numerator, denominator]. */
  to: [number, number];
  includesTo: boolean;
}

export interface QuantifierScale {
  id: string;
  label: string;
  /** Whose scale this is, as a sentence for the annex. */
  source: string;
  /** Below this denominator no quantifier may be used, only counts. */
  smallest: number;
  bands: QuantifierBand[];
}

/** A term that gets a footnote at its first use in a section. */
export interface GlossaryTerm {
  id: string;
  /** Spellings to look for, longest first, matched as whole words. */
  spellings: string[];
  /** The footnote's text. */
  explanation: string;
}

/** When a caveat has to be printed; the compiler decides from the evidence that a section uses. */
export type CaveatCondition =
  | 'file-review-used'
  | 'subset-by-flag'
  | 'staff-survey-used'
  | 'force-data-used'
  | 'value-missing'
  | 'grade-carried-forward';

export interface Caveat {
  id: string;
  condition: CaveatCondition;
  /** May hold {force}, {sample}, {subset} and {year}. */
  text: string;
}

export interface OffenceType {
  id: string;
  label: string;
}

/** A versioned, immutable description of a programme. */
export interface Framework {
  id: string;
  version: string;
  title: string;
  /** The body that publishes the programme. */
  inspectorate: string;
  grades: Grade[];
  questions: Question[];
  /** What the overall judgment is about, e.g. "keeping people safe and reducing crime". */
  overall: string;
  offenceTypes: OffenceType[];
  sample: {
    target: number;
    /** Larger target for the named forces. */
    largerTarget: number;
    largerForces: string[];
    windowFrom: string;
    windowTo: string;
  };
  instruments: Instrument[];
  caseFlags: { id: CaseFlag; label: string }[];
  noteTypes: NoteType[];
  /** Questions for interviews and focus groups, in the order in which they are asked. */
  interviewPlan?: PlannedQuestion[];
  quantifierScales: QuantifierScale[];
  caveats: Caveat[];
  glossary: GlossaryTerm[];
}

export type CaseFlag = 'vulnerable-victim' | 'domestic-abuse' | 'child' | 'mental-health' | 'repeat-victim';
