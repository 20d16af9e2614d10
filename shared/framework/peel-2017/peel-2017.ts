import type { Framework } from '@shared/framework/framework';
import { caveats } from './caveats';
import { glossary } from './glossary';
import { grades } from './grades';
import { fileReview } from './instrument';
import { interviewPlan } from './interview-plan';
import { noteTypes } from './note-types';
import { offenceTypes } from './offence-types';
import { quantifierScales } from './quantifier-scales';
import { questions } from './questions';

/**
 * PEEL Effectiveness 2017. Structure, sample and grades are those of the published report; every sentence is ours,
 * and the checklist is illustrative, because the inspectorate's own form is not published.
 */
export const peel2017: Framework = {
  id: 'peel-effectiveness',
  version: '2017',
  title: 'PEEL: Police effectiveness 2017',
  inspectorate: 'HMICFRS',
  grades,
  questions,
  overall: 'keeping people safe and reducing crime',
  offenceTypes,
  sample: {
    target: 60,
    largerTarget: 90,
    largerForces: ['Metropolitan Police Service', 'West Midlands Police', 'West Yorkshire Police'],
    windowFrom: '2017-01-01',
    windowTo: '2017-03-31',
  },
  instruments: [fileReview],
  caseFlags: [
    { id: 'vulnerable-victim', label: 'Vulnerable victim' },
    { id: 'domestic-abuse', label: 'Domestic abuse' },
    { id: 'child', label: 'Child' },
    { id: 'mental-health', label: 'Mental health' },
    { id: 'repeat-victim', label: 'Repeat victim' },
  ],
  noteTypes,
  interviewPlan,
  quantifierScales,
  caveats,
  glossary,
};
