import type { PlannedQuestion } from '../framework';

type Setting = PlannedQuestion['setting'];
type Asked = [heading: string, setting: Setting, roles: string[], text: string];

function about(question: string, code: string, asked: Asked[]): PlannedQuestion[] {
  return asked.map(([heading, setting, roles, text], at) => ({
    id: `peel-2017-${code}-${at + 1}`,
    question,
    heading,
    setting,
    roles,
    text,
  }));
}

const NEIGHBOURHOOD = ['neighbourhood officers', 'PCSOs'];
const RESPONSE = ['response officers'];
const DETECTIVES = ['detectives'];
const LEADERS = ['chief officers'];
const PARTNERS = ['partner organisations'];

/**
 * What to ask whom, question by question. Illustrative: the inspectorate's own interview guides are not published, so
 * every sentence here is ours. An inspection changes, adds and leaves out as it needs.
 */
export const interviewPlan: PlannedQuestion[] = [
  ...about('preventing-crime', 'q1', [
    [
      'prioritising-prevention',
      'focus-group',
      NEIGHBOURHOOD,
      'Of your last ten shifts, how many did you spend in your own area?',
    ],
    [
      'prioritising-prevention',
      'interview',
      LEADERS,
      'How do you know that time set aside for prevention is spent on it?',
    ],
    [
      'understanding-communities',
      'focus-group',
      NEIGHBOURHOOD,
      'Who in your area do you hear least from, and what have you tried?',
    ],
    [
      'understanding-communities',
      'interview',
      PARTNERS,
      'How does what your people tell you reach the local officers?',
    ],
    [
      'tackling-asb',
      'focus-group',
      NEIGHBOURHOOD,
      'Tell us about a problem that you solved for good. How do you know?',
    ],
    [
      'tackling-asb',
      'focus-group',
      NEIGHBOURHOOD,
      'Where would you look to see what worked in another area?',
    ],
    [
      'tackling-asb',
      'interview',
      PARTNERS,
      'Which problems do you work on together, and who decides when one is closed?',
    ],
  ]),
  ...about('investigating-crime', 'q2', [
    [
      'initial-investigative-response',
      'focus-group',
      RESPONSE,
      'What keeps you from doing more at the first visit?',
    ],
    [
      'initial-investigative-response',
      'focus-group',
      ['control room staff'],
      'What do you ask before you decide that nobody goes?',
    ],
    [
      'investigating-crime',
      'focus-group',
      DETECTIVES,
      'How many investigations do you carry now, and how many could you carry well?',
    ],
    [
      'investigating-crime',
      'focus-group',
      ['sergeants'],
      'When did you last review an investigation, and what changed because of it?',
    ],
    [
      'investigating-crime',
      'focus-group',
      DETECTIVES,
      'How long do you wait for a telephone to be examined?',
    ],
    [
      'catching-criminals',
      'interview',
      ['sergeants'],
      'How is somebody who is wanted looked for, from the first day on?',
    ],
    [
      'catching-criminals',
      'focus-group',
      ['custody staff'],
      'What is decided about bail here, and who checks it afterwards?',
    ],
  ]),
  ...about('protecting-vulnerable', 'q3', [
    [
      'identifying-vulnerability',
      'focus-group',
      ['control room staff'],
      'How do you find out that a caller is at risk when they do not say so?',
    ],
    [
      'identifying-vulnerability',
      'focus-group',
      RESPONSE,
      'What does “vulnerable” mean to you, and who told you?',
    ],
    [
      'initial-response',
      'focus-group',
      RESPONSE,
      'Where and when do you fill in the risk assessment, and who reads it?',
    ],
    [
      'initial-response',
      'interview',
      ['control room staff'],
      'How many calls from people at risk are waiting now, and for how long?',
    ],
    ['mental-health', 'focus-group', RESPONSE, 'Whom can you ring at night about somebody’s mental health?'],
    [
      'mental-health',
      'interview',
      PARTNERS,
      'How often does somebody in crisis still end up in a cell, and why?',
    ],
    [
      'investigating-vulnerable',
      'focus-group',
      DETECTIVES,
      'Is your workload manageable? What gives when it is not?',
    ],
    [
      'investigating-vulnerable',
      'focus-group',
      ['sergeants'],
      'Which of your investigations with a victim at risk worries you most, and what have you done about it?',
    ],
    [
      'partnership-working',
      'interview',
      ['safeguarding staff'],
      'How long does a referral wait before somebody decides, and what happens to the rest?',
    ],
    ['partnership-working', 'interview', PARTNERS, 'What do you learn too late from the force?'],
  ]),
  ...about('serious-organised-crime', 'q4', [
    [
      'understanding-threats',
      'interview',
      ['intelligence staff'],
      'Which threat do you know least about, and what would it take to know more?',
    ],
    [
      'understanding-threats',
      'focus-group',
      NEIGHBOURHOOD,
      'Which organised crime group works in your area, and what are you to look out for?',
    ],
    ['disrupting-soc', 'interview', ['intelligence staff'], 'How do you know that a disruption lasted?'],
    [
      'disrupting-soc',
      'focus-group',
      DETECTIVES,
      'Which orders and powers did you use last year after a conviction?',
    ],
    ['preventing-soc', 'interview', PARTNERS, 'What is done for young people who are being drawn in?'],
  ]),
  ...about('specialist-capabilities', 'q5', [
    [
      'national-responsibilities',
      'interview',
      LEADERS,
      'When was your response to each national threat last tested, and what did you change?',
    ],
    [
      'national-responsibilities',
      'interview',
      LEADERS,
      'How many people could you send to another force tomorrow, and who would do their work?',
    ],
    [
      'firearms-capability',
      'interview',
      ['firearms officers'],
      'How is the number of armed officers on a shift decided, and when were there fewer?',
    ],
    [
      'firearms-capability',
      'focus-group',
      ['firearms officers'],
      'What did your last training prepare you for, and what not?',
    ],
  ]),
];
