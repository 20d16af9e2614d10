import type { Criterion } from '@shared/review/instrument';

/** Criteria 15 to 19: the victim, and how the case ended. */
export const outcomeCriteria: Criterion[] = [
  {
    id: 'victim-needs',
    number: 15,
    text: 'The victim’s needs were assessed and a personal statement was offered',
    guidance:
      'Good: a needs assessment that leads to something, and the offer of a victim personal statement with the answer. Look in: victim needs assessment, victim contract, statement or a note that it was declined.',
    weight: 'ordinary',
    positive: 'an assessment of the victim’s needs',
    negative: 'the victim’s needs were not assessed',
  },
  {
    id: 'victim-updated',
    number: 16,
    text: 'The victim was updated as agreed',
    guidance:
      'Good: how often and by what means was agreed, and the updates match, above all after arrest, release and decision. Look in: victim contract, contact log, dates after each important step.',
    weight: 'key',
    positive: 'updates to the victim as agreed',
    negative: 'the victim was not updated as agreed',
  },
  {
    id: 'victim-withdrew',
    number: 17,
    text: 'Where the victim withdrew: reasons explored, support offered, prosecution without the victim considered',
    guidance:
      'Good: somebody asked why and whether the victim was under pressure, offered specialist support, and weighed the other evidence before closing. Not applicable where the victim supported the case throughout. Look in: withdrawal statement, officer’s report on it, supervisor’s or prosecutor’s decision.',
    weight: 'key',
    positive: 'a full response to the victim’s withdrawal',
    negative:
      'the victim’s withdrawal was accepted without exploring the reasons or going on without the victim',
  },
  {
    id: 'repeat-and-marac',
    number: 18,
    text: 'Repeat or linked offending was considered, and referral to MARAC',
    guidance:
      'Good: earlier incidents with the same people were found and weighed; the threshold for the conference was applied, and the referral made where it was met. Look in: research on victim and suspect, linked crimes, referral form, minutes.',
    weight: 'ordinary',
    positive: 'consideration of repeat and linked offending',
    negative: 'repeat or linked offending was not considered',
  },
  {
    id: 'outcome',
    number: 19,
    text: 'The outcome is justified, approved and explained to the victim',
    guidance:
      'Good: the outcome code fits the evidence, a supervisor or prosecutor approved it with reasons, and the victim was told why in terms they could follow. Look in: closing report, decision-maker’s entry, last contact with the victim.',
    weight: 'critical',
    positive: 'a justified outcome, explained to the victim',
    negative: 'the outcome was not justified, approved or explained to the victim',
  },
];
