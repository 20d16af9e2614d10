import { context, contradicts, type ExampleFinding, supports } from './example-finding';

export const organisedCrimeFindings: ExampleFinding[] = [
  {
    key: 'profile',
    heading: 'understanding-threats',
    polarity: 'weakness',
    statement:
      'The force has too narrow a view of serious and organised crime. Its local profile rests almost wholly on what the police already know.',
    condition: 'Hospitals, schools and drug services have not been asked for what they see.',
    effect: 'Crime that hides, such as modern slavery, is hardly visible in it.',
    evidence: supports('doc-profile/police-only', 'doc-profile/known-threats', 'partner-councils/not-asked'),
  },
  {
    key: 'intelligence',
    heading: 'understanding-threats',
    polarity: 'weakness',
    statement: 'Intelligence about new threats is thin, and what comes in waits too long to be read.',
    condition:
      'The alliance has reorganised its intelligence bureau. It is too early to say what this achieves.',
    evidence: [
      ...supports('visit-fib/backlog', 'visit-fib/what-we-get', 'doc-profile/known-threats'),
      context('visit-fib/changes'),
    ],
  },
  {
    key: 'mapping',
    heading: 'understanding-threats',
    polarity: 'weakness',
    statement: 'Organised crime groups (OCGs) are not always mapped when they are found.',
    condition:
      'We saw long investigations of groups that had never been scored for the harm that they could do.',
    criteria: 'Every group is mapped promptly and looked at again at set intervals.',
    effect: 'The force cannot tell which group it should act on first.',
    evidence: [
      ...supports('doc-mapping/unmapped', 'doc-mapping/late', 'obs-forum/no-effect'),
      contradicts(
        'int-intelligence-director/all-mapped',
        'Senior officers told us that every known group is mapped within a month; the records that we examined do not bear this out.',
      ),
    ],
  },
  {
    key: 'lead-officers',
    heading: 'disrupting-soc',
    polarity: 'weakness',
    statement: 'Lead responsible officers are chosen by rank and post, not for their ability to do the work.',
    condition: 'The alliance has begun to offer them mentors from the regional organised crime unit (ROCU).',
    evidence: supports('int-lro/by-rank', 'int-lro/learning', {
      document: 'Role profiles of lead responsible officers',
      provenance: 'document',
    }),
  },
  {
    key: 'forum',
    heading: 'disrupting-soc',
    polarity: 'strength',
    statement: 'A monthly forum now gives local commanders clear direction and follows up what they do.',
    evidence: supports('obs-forum/direction', 'int-intelligence-director/forum'),
  },
  {
    key: 'no-measure',
    heading: 'disrupting-soc',
    polarity: 'weakness',
    statement: 'The force still does not record what its action against organised crime groups achieves.',
    condition:
      'It counts warrants and arrests and does not ask what they did to the group. Partners have met in new joint groups and cannot yet point to a result.',
    evidence: supports('doc-mapping/no-disruption', 'obs-forum/no-effect', 'partner-councils/new-groups'),
  },
  {
    key: 'local-officers',
    heading: 'disrupting-soc',
    polarity: 'strength',
    statement:
      'Local officers know the groups that deal in drugs in their areas and what intelligence is wanted about them.',
    evidence: supports('visit-local-officers/know-groups', {
      document: 'Intelligence requirements issued to local teams, October 2017',
      provenance: 'document',
    }),
  },
  {
    key: 'prevention',
    heading: 'preventing-soc',
    polarity: 'weakness',
    statement: 'Work to keep people from being drawn into organised crime is at an early stage.',
    condition:
      'In the 12 months to 30 June 2017 the force did not use serious crime prevention orders (SCPOs), and nothing shows that it considered them.',
    evidence: supports('data-orders/none', 'partner-councils/not-asked', 'partner-councils/new-groups'),
  },
  {
    key: 'prisoners',
    heading: 'preventing-soc',
    polarity: 'strength',
    statement: 'The force plans ahead for the release of the prisoners who could do most harm.',
    evidence: supports('data-orders/released', {
      document: 'Release plans read during fieldwork',
      provenance: 'document',
    }),
  },
];

export const specialistFindings: ExampleFinding[] = [
  {
    key: 'national-threats',
    heading: 'national-responsibilities',
    polarity: 'strength',
    statement: 'The force has the arrangements that it needs to play its part against national threats.',
    condition:
      'The alliance has assessed what it can contribute to the Strategic Policing Requirement (SPR), and exercises are held with other emergency services.',
    evidence: supports('int-specialist/assessed', 'int-specialist/exercises', {
      document: 'Minutes of the programme board, 2017',
      provenance: 'document',
    }),
  },
  {
    key: 'armed-policing',
    heading: 'firearms-capability',
    polarity: 'neutral',
    statement:
      'The armed policing strategic threat and risk assessment (APSTRA) follows the code, and the chief officer’s decisions are recorded with their reasons.',
    condition:
      'It could be improved in two ways: it does not name the crowded places that would attract an attack, and it has no figures on how quickly armed response vehicles arrive.',
    evidence: supports('doc-apstra/approved', 'doc-apstra/gaps', 'int-specialist/assessed'),
  },
];
