import type { Caveat } from '@shared/framework/framework';

/** What the annex says about the limits of the evidence. The compiler prints those that a section's evidence calls for. */
export const caveats: Caveat[] = [
  {
    id: 'small-sample',
    condition: 'file-review-used',
    text: 'We reviewed {sample} case files in {force}, chosen at random. A sample of this size is small. Its results are an indication only: we read them together with our other evidence, we did not base any judgment on them alone, and they should not be used to compare one force with another.',
  },
  {
    id: 'subset',
    condition: 'subset-by-flag',
    text: 'Some figures are about a part of the sample, such as the {subset} cases that involved vulnerable victims. That part was picked out by a flag that our reviewers set. It is smaller still than the sample, and its results carry more uncertainty.',
  },
  {
    id: 'staff-survey',
    condition: 'staff-survey-used',
    text: 'Officers and staff chose for themselves whether to answer our survey, so those who answered may not be typical of the workforce. We used the answers to find themes to explore during fieldwork, not to assess the force.',
  },
  {
    id: 'force-data',
    condition: 'force-data-used',
    text: 'Some figures were supplied by {force}. We asked the force to check them before publication. Forces may define and record the same thing in different ways, so care is needed when figures are set side by side.',
  },
  {
    id: 'dash',
    condition: 'value-missing',
    text: 'A dash in a table or figure means that the force did not supply the value, or that the value it supplied cannot be compared with those of other forces.',
  },
  {
    id: 'carried-forward',
    condition: 'grade-carried-forward',
    text: 'We did not inspect every question this year. A grade marked with an earlier year was given in that year’s inspection and remains in place; it says nothing about what the force has done since.',
  },
];
