import { type ExampleNote, noted, said, view } from './example-note';

/** Six focus groups: 41 people, of whom 29 say that their workload cannot be managed. */
export const focusGroups: ExampleNote[] = [
  {
    key: 'fg-telford',
    type: 'focus-group',
    title: 'Response team, Telford',
    place: 'Telford police station',
    day: '2017-11-06',
    time: '14:30',
    author: 1,
    speakers: [
      ['response officers', 6],
      ['sergeants', 1],
    ],
    headings: ['initial-response', 'investigating-vulnerable', 'tackling-asb'],
    themes: ['workload', 'risk assessment'],
    blocks: [
      noted(
        'workload',
        'Five of the seven say that they cannot manage the crimes they carry beside their calls.',
        [5, 7],
      ),
      said('queue', 'I had nineteen crimes when I came on this morning and I have not opened one of them.'),
      noted(
        'forms',
        'The risk questions are asked at the door, often with him in the next room. The form is filled in at the end of the shift, from memory, if it is a quiet one.',
        [4, 7],
      ),
      said(
        'forms-back',
        'They come back with three boxes ringed in red and by then she is not answering the phone.',
      ),
      noted(
        'no-problem-solving',
        'None of them takes part in neighbourhood problem solving: calls leave no time, and nobody has asked them to.',
        [7, 7],
      ),
      view(
        'mood',
        'Tired rather than cynical. The sergeant did most of the talking at first and less once she saw that it was welcome.',
      ),
    ],
  },
  {
    key: 'fg-shrewsbury',
    type: 'focus-group',
    title: 'Response team, Shrewsbury',
    place: 'Shrewsbury police station',
    day: '2017-11-07',
    time: '07:15',
    author: 2,
    speakers: [['response officers', 8]],
    headings: ['initial-response', 'identifying-vulnerability', 'investigating-vulnerable'],
    themes: ['workload', 'vulnerability'],
    blocks: [
      noted('workload', 'Six of the eight say that their workload is beyond what can be done well.', [6, 8]),
      said('weekend', 'By Sunday night you are choosing who to let down.'),
      noted(
        'look-past',
        'Seven can say, without being prompted, how they look past what they were called to: the children’s room, the fridge, who answers for whom.',
        [7, 8],
      ),
      noted(
        'cameras',
        'All eight have cameras now and all have used a recording in a domestic abuse case.',
        [8, 8],
      ),
      said('camera-court', 'He pleaded as soon as his solicitor saw what she looked like that night.'),
    ],
  },
  {
    key: 'fg-hereford',
    type: 'focus-group',
    title: 'Detectives, Hereford',
    place: 'Hereford police station',
    day: '2017-11-08',
    time: '11:00',
    author: 3,
    speakers: [['detectives', 6]],
    headings: ['investigating-vulnerable'],
    themes: ['workload', 'skills'],
    blocks: [
      noted('workload', 'Four of the six say that they carry more than they can manage.', [4, 6]),
      noted(
        'skills',
        'Three came from burglary and robbery. They now take rape and child cases after two days’ training and say that they do not feel able to do them justice.',
        [3, 6],
      ),
      said(
        'first-rape',
        'My first was given to me on a Friday afternoon. I rang somebody I knew in the old team to ask where to start.',
      ),
      noted(
        'victims-first',
        'Five think that the new arrangement is right for victims, because somebody sees them the same day.',
        [5, 6],
      ),
    ],
  },
  {
    key: 'fg-worcester',
    type: 'focus-group',
    title: 'Detectives and supervisors, Worcester',
    place: 'Worcester police station',
    day: '2017-11-09',
    time: '10:00',
    author: 3,
    speakers: [
      ['detectives', 5],
      ['detective sergeants', 2],
    ],
    headings: ['investigating-vulnerable'],
    themes: ['workload', 'skills', 'supervision'],
    blocks: [
      noted(
        'workload',
        'Five of the seven call their workload unmanageable, both sergeants among them.',
        [5, 7],
      ),
      noted('skills', 'Four say that they have been given cases that they were not trained for.', [4, 7]),
      said(
        'reviews',
        'I review forty crimes a week. I know what a good review looks like. It is not what I write.',
      ),
      noted(
        'triage',
        'Every new crime with a vulnerable victim is talked through at the daily meeting, and the allocation is changed there if it is wrong.',
        [7, 7],
      ),
    ],
  },
  {
    key: 'fg-kidderminster',
    type: 'focus-group',
    title: 'Safer neighbourhood team, Kidderminster',
    place: 'Kidderminster police station',
    day: '2017-11-09',
    time: '15:45',
    author: 1,
    speakers: [
      ['neighbourhood officers', 4],
      ['PCSOs', 2],
    ],
    headings: ['prioritising-prevention', 'understanding-communities', 'tackling-asb'],
    themes: ['workload', 'abstraction', 'problem solving'],
    blocks: [
      noted('workload', 'Four of the six say that they cannot manage what they are given.', [4, 6]),
      noted(
        'abstraction',
        'Five were taken off their area at least twice in the last fortnight, for custody watch or to fill a response shift.',
        [5, 6],
      ),
      said('plan-dead', 'We wrote a plan for the underpass in June. I have been back to it once.'),
      noted(
        'training',
        'Five have never been trained in a problem-solving method. The sixth was, in her last force.',
        [5, 6],
      ),
      noted(
        'own-knowledge',
        'What they know of the area is in their heads and notebooks. Two families arrived from Syria this year; nobody told them, they heard of it at the school gate.',
        [6, 6],
      ),
    ],
  },
  {
    key: 'fg-redditch',
    type: 'focus-group',
    title: 'Response team and supervisors, Redditch',
    place: 'Redditch police station',
    day: '2017-11-13',
    time: '21:30',
    author: 2,
    speakers: [
      ['response officers', 5],
      ['sergeants', 2],
    ],
    headings: ['initial-response', 'investigating-vulnerable'],
    themes: ['workload', 'supervision', 'risk assessment'],
    blocks: [
      noted('workload', 'Five of the seven say that the workload cannot be managed.', [5, 7]),
      noted(
        'supervising',
        'Both sergeants want to supervise investigations properly and say that the log of calls decides what they do instead.',
        [2, 2],
      ),
      said('endorse', 'If I send it back it comes back to me. So I sign it.'),
      noted('forms', 'Three have had no training in the risk form since they joined.', [3, 7]),
      view(
        'sergeants',
        'The two sergeants were candid in front of their teams, which says something good about the place.',
      ),
    ],
  },
];
