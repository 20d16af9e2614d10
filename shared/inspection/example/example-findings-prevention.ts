import { contradicts, type ExampleFinding, supports } from './example-finding';

export const preventionFindings: ExampleFinding[] = [
  {
    key: 'problem-solving',
    heading: 'prioritising-prevention',
    polarity: 'weakness',
    statement:
      'Problem solving does not follow a common method, and neighbourhood teams have not been trained in one.',
    condition:
      'The plans that we read list what officers did. They seldom say what causes a problem or whether the work ended it.',
    criteria: 'Neighbourhood teams use a structured method and check that it works.',
    cause:
      'The force has set no expectation and keeps no record of what has worked, so each team starts afresh.',
    effect: 'The public cannot be sure that the same problem would get the same attention in another town.',
    evidence: supports('fg-kidderminster/training', 'doc-plans/no-analysis', 'obs-tasking/day-to-day'),
  },
  {
    key: 'good-practice',
    heading: 'prioritising-prevention',
    polarity: 'strength',
    statement:
      'We found good work where local teams have taken it on themselves: in Shrewsbury with people who sleep rough, and in Telford with families known to several services.',
    condition: 'Each case has a plan that names who does what by when.',
    evidence: supports('visit-shrewsbury/homeless', 'obs-tasking/harm-unit'),
  },
  {
    key: 'abstraction',
    heading: 'prioritising-prevention',
    polarity: 'weakness',
    statement: 'Neighbourhood officers are often taken away from their areas to cover other duties.',
    condition:
      'Plans that they have agreed with residents then stand still. The force keeps no figures on how often this happens.',
    effect: 'Residents lose the officers whom they know, and with them the reason to come forward.',
    evidence: [
      ...supports('fg-kidderminster/abstraction', 'int-local-commander/no-figures'),
      contradicts('int-local-commander/protected', ''),
    ],
  },
  {
    key: 'own-knowledge',
    heading: 'understanding-communities',
    polarity: 'weakness',
    statement:
      'What the force knows about its communities is largely what individual officers carry in their heads.',
    condition:
      'Its draft engagement strategy treats all communities alike and rests on no analysis of who has arrived, who is vulnerable or who does not report crime.',
    effect: 'People who seldom speak to the police are the ones about whom it knows least.',
    evidence: supports('fg-kidderminster/own-knowledge', 'doc-engagement/no-profile', 'iag/same-faces'),
  },
  {
    key: 'advisory-groups',
    heading: 'understanding-communities',
    polarity: 'strength',
    statement:
      'The alliance listens to its independent advisory groups and has changed plans on their advice.',
    evidence: supports('iag/listened', {
      document: 'Minutes of the independent advisory groups, January to September 2017',
      provenance: 'document',
    }),
  },
  {
    key: 'powers',
    heading: 'tackling-asb',
    polarity: 'strength',
    statement:
      'The force makes good use of its legal powers against anti-social behaviour, above all of criminal behaviour orders.',
    condition:
      'Specialist co-ordinators help neighbourhood teams to choose the power that fits and to apply for it.',
    evidence: supports('data-asb/rise', 'int-coordinators/advice'),
  },
  {
    key: 'no-evaluation',
    heading: 'tackling-asb',
    polarity: 'weakness',
    statement: 'The force does not know what its use of these powers achieves.',
    condition:
      'Orders, breaches and later calls are held on separate systems, and plans are closed when the calls stop.',
    effect: 'Good tactics are not passed on, and poor ones are repeated.',
    evidence: supports('data-asb/no-effect', 'doc-plans/closed', 'visit-shrewsbury/no-record'),
  },
];
