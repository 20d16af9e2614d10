import type { Criterion } from '@shared/review/instrument';

/** Criteria 1 to 5: first contact, attendance, risk. */
export const contactCriteria: Criterion[] = [
  {
    id: 'first-contact-risk',
    number: 1,
    text: 'Risk and vulnerability were assessed at first contact, and the reasons recorded',
    guidance:
      'Good: the call handler worked through THRIVE or a similar model and wrote down why the call got its grade, not only the grade. Look in: the incident log from the first entry, any earlier incidents linked to it, the crime record’s opening text.',
    weight: 'ordinary',
    positive: 'a recorded assessment of risk at first contact',
    negative: 'nobody recorded an assessment of risk at first contact',
  },
  {
    id: 'timely-response',
    number: 2,
    text: 'The response was timely, and the risk was assessed again where attendance was delayed',
    guidance:
      'Good: officers arrived within the time for the grade; if not, somebody called the victim back, asked what had changed and recorded a new decision. Look in: times of call, dispatch and arrival; supervisor entries while the call was waiting; diary appointments that moved.',
    weight: 'ordinary',
    positive: 'a timely response',
    negative: 'the response was late and the risk was not assessed again',
  },
  {
    id: 'vulnerability-on-attendance',
    number: 3,
    text: 'Vulnerability was identified when officers attended',
    guidance:
      'Good: officers looked past the first account (children in the home, health, dependence on the suspect, earlier calls) and recorded what they saw. “None apparent” without a reason is not enough. Look in: first officer’s account, body-worn video log, vulnerability form, flags on the crime record.',
    weight: 'key',
    positive: 'vulnerability identified on attendance',
    negative: 'officers did not identify the victim’s vulnerability when they attended',
  },
  {
    id: 'risk-form',
    number: 4,
    text: 'The required risk form (for example DASH) is complete, prompt and checked by a supervisor',
    guidance:
      'Good: every question answered or a reason given, in the victim’s words where it matters; submitted before the end of the tour of duty; the supervisor’s check adds or corrects something. Look in: the form and its time stamps, supervisor’s entry, referral dates.',
    weight: 'ordinary',
    applies: {
      offenceTypes: ['stalking', 'harassment'],
      anyFlag: ['domestic-abuse'],
      match: 'any',
      because: 'Only for domestic abuse, stalking and harassment',
    },
    positive: 'a complete and prompt risk form',
    negative: 'the risk form was missing, late or incomplete',
  },
  {
    id: 'safeguarding',
    number: 5,
    text: 'Safeguarding and referrals match the risk',
    guidance:
      'Good: what was done (alarm, safe place, marker on the address, referral to the safeguarding hub or a specialist adviser) fits the risk recorded, was done when it was needed, and the result came back to the file. Critical where the victim is vulnerable. Look in: safeguarding plan, referral forms, replies from partners.',
    weight: 'critical',
    weightOnlyWithFlag: ['vulnerable-victim'],
    positive: 'safeguarding that matched the risk',
    negative: 'safeguarding did not match the risk',
  },
];
