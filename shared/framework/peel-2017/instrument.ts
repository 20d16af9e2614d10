import type { Instrument } from '@shared/review/instrument';
import { contactCriteria } from './criteria-contact';
import { investigationCriteria } from './criteria-investigation';
import { outcomeCriteria } from './criteria-outcome';

/** The built-in checklist for case files: 19 criteria, and the overall judgement as the twentieth. */
export const fileReview: Instrument = {
  id: 'peel-2017-file-review',
  version: '1',
  title: 'Case file review 2017',
  isIllustrative: true,
  criteria: [...contactCriteria, ...investigationCriteria, ...outcomeCriteria],
  derivation: { criticalNo: 1, keyNo: 2, criticalNotShownAsksModeration: true },
  overall: {
    text: 'Overall, was this an effective investigation?',
    positive: 'evidence of an effective investigation',
    negative: 'the investigation was not effective',
    number: 20,
    guidance:
      'Derived from your answers: one critical “no”, or two key ones, make it not effective; a critical criterion that the file does not show asks for your judgement. Read the file as a whole before you confirm. If you disagree with the derived answer, override it and say why: both answers are kept.',
  },
};
