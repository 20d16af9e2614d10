import { type ExampleFile, file, NO_PLAN, NO_SUSPECT, STRANGER, SUPPORTED } from './example-file';

const THEFT: ExampleFile[] = [
  file('WM-0001', ['vulnerable-victim'], [...STRANGER, ...NO_PLAN]),
  file('WM-0002', [], [...NO_SUSPECT, ...NO_PLAN], {
    no: {
      'early-evidence':
        'The bus company keeps camera footage for seven days. It was asked for on day 12, when it had been overwritten; the log gives no reason for the wait.',
    },
  }),
  file('WM-0003', [], [...NO_SUSPECT, ...NO_PLAN]),
  file('WM-0004', [], [...STRANGER, ...NO_PLAN], {
    no: {
      drift:
        'Nothing happens between 2 April and 9 May; the officer was on leave and nobody took the case over.',
    },
  }),
  file('WM-0005', [], [...NO_SUSPECT, ...NO_PLAN], {
    no: {
      'lines-of-enquiry':
        'The stolen card was used in a shop within the hour. The victim gave the time and place; neither the shop nor the bank was asked.',
    },
  }),
  file('WM-0006', [], [...NO_SUSPECT, ...NO_PLAN], { notShown: ['first-contact-risk'] }),
  file('WM-0007', [], [...NO_SUSPECT, ...NO_PLAN], {
    no: {
      'victim-updated':
        'Weekly calls were agreed. There are two in six weeks, and none to say that the case was closed.',
    },
  }),
  file('WM-0008', [], [...STRANGER, ...NO_PLAN]),
  file('WM-0009', [], NO_SUSPECT, {
    no: {
      'investigation-plan':
        'One of five linked thefts at the same station, yet each was worked on its own and no plan joins them.',
    },
  }),
];

const RAPE: ExampleFile[] = [
  file('WM-0010', ['vulnerable-victim', 'child'], SUPPORTED),
  file('WM-0011', [], SUPPORTED, {
    no: { drift: 'The forensic result came back on 3 March and was not read until 18 April.' },
  }),
  file('WM-0012', ['vulnerable-victim', 'mental-health'], SUPPORTED, {
    no: {
      'victim-updated':
        'The victim asked for contact through her support worker. The officer rang her directly twice, then not at all for five weeks.',
    },
  }),
  file('WM-0013', [], []),
  file('WM-0015', ['vulnerable-victim', 'domestic-abuse', 'repeat-victim'], SUPPORTED),
  file('WM-0016', [], SUPPORTED, {
    notShown: ['early-evidence'],
    decided: {
      value: 'yes',
      reason:
        'The exhibit list is not on the file we were given, but the laboratory’s report names every exhibit that we would expect and the dates on which they were taken.',
    },
  }),
  file('WM-0017', ['domestic-abuse'], [], {
    no: {
      'timely-response':
        'Graded for the same day, attended after 31 hours; nobody rang to ask whether he had come back.',
      'risk-form': 'The form was submitted four days after the visit and three answers are blank.',
      'victim-withdrew':
        'The withdrawal statement is two lines long. Nobody asked whether she had been put under pressure, and the photographs alone were not put to a prosecutor.',
    },
  }),
  file('WM-0018', [], SUPPORTED, {
    no: {
      supervision:
        'Three reviews in two months say “noted, continue”. None sets an action or asks about the one before.',
    },
  }),
  file('WM-0064', ['vulnerable-victim'], SUPPORTED),
];

const STALKING: ExampleFile[] = [
  file('WM-0019', ['vulnerable-victim', 'domestic-abuse'], SUPPORTED, {
    no: {
      'timely-response':
        'The call waited from 21:40 until noon the next day. A supervisor’s entry at 02:15 says “no resources”; the risk was not looked at again.',
      'risk-form':
        'Eleven of the questions are ticked without a word of what she said; sent back and corrected nine days later.',
    },
  }),
  file('WM-0020', [], SUPPORTED, {
    no: { 'investigation-plan': 'A list of things done, none of things to do.' },
  }),
  file('WM-0021', ['vulnerable-victim', 'domestic-abuse', 'repeat-victim'], []),
  file('WM-0022', [], SUPPORTED, {
    no: {
      'timely-response':
        'An appointment was moved twice, by eight days in all, with no new look at the risk.',
      'risk-form': 'There is no form. The officer’s entry says that the victim “did not seem frightened”.',
    },
  }),
  file('WM-0023', [], SUPPORTED, {
    no: { supervision: 'The only review endorses the officer’s closing report a day after it was written.' },
  }),
  file('WM-0024', ['vulnerable-victim', 'domestic-abuse', 'mental-health'], SUPPORTED, {
    no: {
      'timely-response':
        'Attendance was delayed by 14 hours because the victim was thought to be safe at her mother’s; nobody checked that she was.',
    },
    notShown: ['risk-form'],
  }),
  file('WM-0025', [], SUPPORTED, { notShown: ['first-contact-risk'] }),
  file('WM-0026', ['vulnerable-victim', 'repeat-victim'], SUPPORTED, {
    no: {
      'victim-updated':
        'He was released on 6 February. The victim learned of it from a neighbour three days later.',
    },
  }),
  file('WM-0027', [], SUPPORTED, {
    no: {
      'investigation-plan':
        'The plan was written on day one and never touched, although the suspect changed.',
      drift: 'Five weeks without an entry while the phone waited to be examined; no priority was asked for.',
    },
  }),
];

export const theftRapeStalking: ExampleFile[] = [...THEFT, ...RAPE, ...STALKING];
