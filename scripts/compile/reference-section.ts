/**
 * What the published report holds in its section on vulnerable people, counted by hand: HMICFRS, PEEL Police
 * effectiveness 2017, an inspection of West Mercia Police (2018), pages 13 to 18 and annex A, Open Government Licence
 * v3.0. Facts only; none of its sentences is repeated here.
 */
export const REFERENCE = {
  source:
    'HMICFRS, “PEEL: Police effectiveness 2017, An inspection of West Mercia Police” (March 2018), Open Government Licence v3.0',
  title: 'Protecting vulnerable people and supporting victims',
  judgment: 'Requires improvement',
  headings: [
    'Identifying vulnerability',
    'Initial response',
    'Mental health',
    'Investigating crimes involving vulnerable people',
    'Partnership working',
  ],
  fileReview: '18 cases that involved vulnerable victims, an effective investigation in 17 of them',
  otherCounts: 0,
  paragraphs: 17,
  areasForImprovement: 3,
  areasStartWith: 'The force should',
  causesOfConcern: 0,
  recommendations: 0,
  footnotes: ['THRIVE', 'MASH', 'DVPN', 'MARAC'],
  figures: 0,
  annexTitle: 'Annex A – About the data',
  offenceTypes: 7,
  caveats: {
    smallSample: 'yes',
    flaggedSubset: 'no',
    staffSurvey: 'yes',
    dataChecked: 'yes',
    carriedGrade: 'in another section',
  },
  eliminations: 'not said',
  secondReviews: 'not said',
} as const;
