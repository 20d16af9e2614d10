import { type ExampleFile, file, NO_PLAN, NO_SUSPECT, STRANGER, SUPPORTED } from './example-file';

const HARASSMENT: ExampleFile[] = [
  file('WM-0028', [], SUPPORTED, {
    no: {
      'investigation-plan':
        'There is no plan. The messages were collected one by one as the victim sent them in.',
    },
  }),
  file('WM-0029', ['vulnerable-victim', 'domestic-abuse'], SUPPORTED, {
    no: {
      'timely-response':
        'A same-day visit became an appointment four days later when the shift changed, without a call to her.',
      'risk-form':
        'The supervisor’s check is dated before the form was submitted, and two risks that she described are missing.',
    },
  }),
  file('WM-0030', [], SUPPORTED, {
    no: {
      suspect:
        'Named in the first call and not spoken to for seven weeks; he was at work at a known address throughout.',
      supervision:
        'Two reviews repeat the officer’s own words. Neither asks why the suspect had not been seen.',
    },
  }),
  file('WM-0031', ['vulnerable-victim', 'domestic-abuse', 'repeat-victim'], SUPPORTED, {
    no: {
      'timely-response':
        'She rang at 19:05 to say that he was outside. Officers came the next morning; the call was not looked at again overnight.',
      'risk-form': 'Completed by telephone five days later, from the earlier form.',
      safeguarding:
        'High risk on every account, yet no alarm, no marker on the address and no referral until the third call.',
      'lines-of-enquiry':
        'The ex-partner’s phone was not seized, although the victim gave the dates and times of 40 calls.',
    },
  }),
  file('WM-0032', [], [], {
    no: {
      'victim-withdrew':
        'Closed on the day she rang to withdraw. Nobody asked why, and the earlier two reports were not weighed.',
    },
  }),
  file('WM-0033', [], SUPPORTED, {
    no: {
      'investigation-plan':
        'Passed between three officers in a month; none of them wrote down what was left to do.',
    },
  }),
  file('WM-0034', ['vulnerable-victim', 'mental-health'], SUPPORTED),
  file('WM-0035', [], SUPPORTED, {
    no: {
      'timely-response': 'Eight days to the first visit against a target of two; the delay is not mentioned.',
    },
  }),
  file('WM-0036', [], [], { notShown: ['supervision'] }),
];

const COMMON_ASSAULT: ExampleFile[] = [
  file('WM-0037', [], [...STRANGER, ...NO_PLAN], {
    no: {
      outcome:
        'Closed as evidential difficulties by the investigating officer. No supervisor approved it, and the victim was sent a standard text message.',
    },
  }),
  file('WM-0038', ['vulnerable-victim', 'child'], [...SUPPORTED, ...NO_PLAN]),
  file('WM-0039', [], [...STRANGER, ...NO_PLAN], {
    no: {
      'timely-response': 'The caller waited 50 hours for a first contact and had left the area by then.',
    },
  }),
  file('WM-0040', [], [...STRANGER, ...NO_PLAN], {
    no: {
      'early-evidence':
        'Two officers wore cameras; neither recording was marked as evidence and both were wiped after 31 days.',
    },
    decided: {
      value: 'yes',
      reason:
        'The shop’s own camera shows the whole incident and was secured on the day. The loss changed nothing.',
    },
  }),
  file('WM-0041', ['vulnerable-victim', 'domestic-abuse'], [], {
    no: {
      'timely-response':
        'Eleven hours for a call graded as one; the log shows the victim ringing back twice.',
      'risk-form': 'Medium risk was entered before the questions were answered.',
      'investigation-plan': 'A domestic assault with two witnesses, worked without a plan for three weeks.',
    },
  }),
  file('WM-0042', [], [...STRANGER, ...NO_PLAN], {
    no: {
      supervision: 'Reviewed once, on closing, in one word.',
      'victim-updated': 'The victim rang four times to ask. He was called back once.',
    },
  }),
  file('WM-0043', [], [...NO_SUSPECT, ...NO_PLAN], { notShown: ['first-contact-risk'] }),
  file('WM-0044', [], [], {
    no: { 'investigation-plan': 'The sergeant asked for a plan on 20 February; there is none on the file.' },
  }),
];

const GRIEVOUS: ExampleFile[] = [
  file('WM-0045', [], STRANGER),
  file('WM-0046', [], STRANGER, {
    no: {
      drift:
        'Six weeks for a medical statement that was ready after two; nobody had asked the hospital again.',
    },
  }),
  file('WM-0047', ['vulnerable-victim'], SUPPORTED),
  file('WM-0048', [], []),
  file('WM-0049', [], NO_SUSPECT, { notShown: ['first-contact-risk'] }),
  file('WM-0050', [], STRANGER, {
    no: {
      'investigation-plan':
        'Thirty witnesses in a public house and no record of who was to be seen first, or why.',
    },
  }),
  file('WM-0051', [], STRANGER, { notShown: ['first-contact-risk'] }),
  file('WM-0052', [], SUPPORTED, {
    no: {
      supervision: 'Good work by the detective, but the two reviews on file only list what she had done.',
    },
  }),
];

const ACTUAL: ExampleFile[] = [
  file('WM-0053', ['vulnerable-victim', 'domestic-abuse'], SUPPORTED, {
    no: {
      'timely-response':
        'Downgraded at 23:30 and attended at 07:20, without a word to the victim in between.',
    },
  }),
  file('WM-0054', [], SUPPORTED, {
    no: {
      'investigation-plan':
        'Enquiries follow whichever witness rang last; nothing says what was to be proved.',
    },
  }),
  file('WM-0055', ['vulnerable-victim', 'domestic-abuse', 'child'], [], {
    no: {
      'risk-form': 'The children in the house are not on the form; the neighbour’s statement names three.',
    },
  }),
  file('WM-0056', [], STRANGER, {
    no: {
      'lines-of-enquiry':
        'Two friends of the suspect put him elsewhere. Neither was asked for anything that could prove or disprove it.',
    },
  }),
  file('WM-0057', [], SUPPORTED, {
    notShown: ['early-evidence'],
    decided: {
      value: 'yes',
      reason:
        'The custody record, which we checked, lists the photographs and the recording; only the exhibit page is missing.',
    },
  }),
  file('WM-0058', ['vulnerable-victim', 'mental-health'], SUPPORTED),
  file('WM-0059', ['domestic-abuse'], [], {
    no: {
      'timely-response': 'Two hours and 50 minutes for an hour’s grade; the log is silent about it.',
      'victim-withdrew':
        'She said that she could not face court. The specialist adviser was not told and screens were not mentioned.',
    },
  }),
  file('WM-0060', [], STRANGER, {
    no: { supervision: 'The reviewing sergeant was the arresting officer; the review tests nothing.' },
  }),
];

export const harassmentAssault: ExampleFile[] = [...HARASSMENT, ...COMMON_ASSAULT, ...GRIEVOUS, ...ACTUAL];
