import type { EarlierAfi } from '../entities';

/** Areas for improvement by question, each tied to the finding that it comes from. In our own words. */
export const exampleAreas: { question: string; finding: string; text: string }[] = [
  {
    question: 'preventing-crime',
    finding: 'problem-solving',
    text: 'The force should give its neighbourhood teams the training and the time to solve local problems with partners by a common method.',
  },
  {
    question: 'preventing-crime',
    finding: 'no-evaluation',
    text: 'The force should evaluate what it does to prevent crime and anti-social behaviour, and make what works known to every team and to its partners.',
  },
  {
    question: 'preventing-crime',
    finding: 'own-knowledge',
    text: 'The force should build, with local people and partners, an understanding of its communities that rests on analysis and covers those who seldom speak to the police.',
  },
  {
    question: 'protecting-vulnerable',
    finding: 'not-reassessed',
    text: 'The force should look again at the risk to vulnerable people, victims of domestic abuse above all, whenever attendance is delayed or fails, and act on what it finds.',
  },
  {
    question: 'protecting-vulnerable',
    finding: 'risk-forms',
    text: 'The force should make sure that frontline officers complete DASH risk forms well and promptly at the first response, and that supervisors’ checks catch those that are not.',
  },
  {
    question: 'protecting-vulnerable',
    finding: 'victims-withdraw',
    text: 'The force should find out why so many domestic abuse cases end because the victim does not support police action, and change its practice so that more victims get justice.',
  },
];

export const exampleCause = {
  question: 'serious-organised-crime',
  text: 'The force lacks much of what it needs to tackle serious and organised crime effectively, and the public is at risk of harm as a result.',
  recommendations: [
    'work with its partners at a senior level, as a matter of routine, so that all of them share intelligence and act together, starting from one full profile of serious and organised crime in the area',
    'map every organised crime group as soon as it is found, look at each again at the intervals that national standards set, and have somebody answer for the action taken',
    'give every active group a lead responsible officer who is able to do the work, knows what is expected, and plans across the 4Ps',
    'find out who is at risk of being drawn into organised crime and, with partners, give them a way out',
    'measure what its action against organised crime achieves and learn from the results',
  ],
};

export const exampleJudgments: { question: string; grade: string; rationale: string }[] = [
  {
    question: 'preventing-crime',
    grade: 'requires-improvement',
    rationale:
      'Good work exists but hangs on individuals. Problem solving has no common method, knowledge of communities has gaps, and results are not evaluated. Three areas for improvement, one of them repeated.',
  },
  {
    question: 'protecting-vulnerable',
    grade: 'requires-improvement',
    rationale:
      'Vulnerability is understood and investigations are mostly effective, but the first response to domestic abuse is not good enough: delayed calls, poor risk forms, no grip on why victims withdraw.',
  },
  {
    question: 'serious-organised-crime',
    grade: 'inadequate',
    rationale:
      'The threat is not understood, groups go unmapped, disruption is not measured, and observations from 2016 have not been acted on. One cause of concern with five recommendations.',
  },
  {
    question: 'overall',
    grade: 'requires-improvement',
    rationale:
      'Two questions require improvement and one is inadequate; the good grade of 2016 for investigating crime stands. The weaknesses touch the people at the greatest risk.',
  },
];

/** What the 2016 inspection had asked for, in our own words, and what came of it. */
export const exampleEarlierAreas: Omit<EarlierAfi, 'source' | 'year'>[] = [
  {
    question: 'preventing-crime',
    text: 'The force should train neighbourhood teams in structured problem solving.',
    status: 'repeated',
    followUp: 'This was said in our last two inspections, and the force has not done enough about it.',
  },
  {
    question: 'preventing-crime',
    text: 'The force should keep a record of how often neighbourhood officers are moved to other duties.',
    status: 'no-progress',
    followUp: 'It still has no figures.',
  },
  {
    question: 'protecting-vulnerable',
    text: 'The force should understand why victims of domestic abuse do not support police action.',
    status: 'repeated',
    followUp:
      'An action plan exists, but the reasons have not been looked into and nothing in the plan is measured.',
  },
  {
    question: 'protecting-vulnerable',
    text: 'The force should make better use of its powers to protect victims of domestic abuse.',
    status: 'closed',
    followUp: 'It now uses them more often, and officers think of them sooner.',
  },
  {
    question: 'serious-organised-crime',
    text: 'The force should record and evaluate what it does to disrupt organised crime groups.',
    status: 'no-progress',
    followUp: 'We were disappointed to find that it does neither.',
  },
  {
    question: 'serious-organised-crime',
    text: 'The force should engage with partners at a senior level against organised crime.',
    status: 'progress',
    followUp: 'Joint action groups have been set up and have yet to show results.',
  },
];
