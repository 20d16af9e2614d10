import type { GlossaryTerm } from '@shared/framework/framework';

/** Terms that get a footnote where a section first uses them. Spellings: longest first, whole words, plural included. */
export const glossary: GlossaryTerm[] = [
  {
    id: 'thrive',
    spellings: ['THRIVE'],
    explanation:
      'THRIVE stands for threat, harm, risk, investigation, vulnerability and engagement. Call handlers work through the six headings to decide how urgent a call is and what the caller needs.',
  },
  {
    id: 'mash',
    spellings: ['multi-agency safeguarding hubs', 'multi-agency safeguarding hub', 'MASHs', 'MASH'],
    explanation:
      'In a multi-agency safeguarding hub (MASH) police, social care, health and other services sit together, share what they know about children and adults at risk, and decide jointly how to protect them.',
  },
  {
    id: 'dvpn',
    spellings: [
      'domestic violence protection notices',
      'domestic violence protection notice',
      'DVPNs',
      'DVPN',
    ],
    explanation:
      'A domestic violence protection notice (DVPN) is issued by a senior police officer. It can bar a suspected abuser from the victim’s home and from contacting the victim at once, while the police ask magistrates for an order that can last up to 28 days.',
  },
  {
    id: 'marac',
    spellings: [
      'multi-agency risk assessment conferences',
      'multi-agency risk assessment conference',
      'MARACs',
      'MARAC',
    ],
    explanation:
      'At a multi-agency risk assessment conference (MARAC) police, health, housing, probation, specialist advisers and others discuss the victims of domestic abuse who are at the highest risk, and agree a plan for each.',
  },
  {
    id: 'rocu',
    spellings: ['regional organised crime units', 'regional organised crime unit', 'ROCUs', 'ROCU'],
    explanation:
      'A regional organised crime unit (ROCU) gives the forces of a region specialist help against serious and organised crime, such as surveillance, undercover work and cyber-crime investigation, that few forces could keep on their own.',
  },
  {
    id: 'gain',
    spellings: ['Government Agency Intelligence Network', 'GAIN'],
    explanation:
      'Through the Government Agency Intelligence Network (GAIN) police forces and public bodies, such as tax, immigration and trading standards services, share what they know about organised criminals.',
  },
  {
    id: 'scpo',
    spellings: ['serious crime prevention orders', 'serious crime prevention order', 'SCPOs', 'SCPO'],
    explanation:
      'A serious crime prevention order (SCPO) is made by a court. It sets conditions that make it harder for a person to take part in serious crime: whom they may meet, where they may travel, what they must declare about their money.',
  },
  {
    id: 'apstra',
    spellings: [
      'armed policing strategic threat and risk assessments',
      'armed policing strategic threat and risk assessment',
      'APSTRAs',
      'APSTRA',
    ],
    explanation:
      'In an armed policing strategic threat and risk assessment (APSTRA) a force’s designated chief officer sets out the threats that call for armed officers, and how many officers with which training are needed to meet them.',
  },
  {
    id: 'dash',
    spellings: ['DASH'],
    explanation:
      'DASH stands for domestic abuse, stalking, harassment and honour-based violence. Officers ask the victim its set of questions to find out how great the risk of further harm is.',
  },
  {
    id: 'ocg',
    spellings: ['organised crime groups', 'organised crime group', 'OCGs', 'OCG'],
    explanation:
      'An organised crime group (OCG) is a number of people who plan and commit serious crime together over time. To map a group is to score the harm it could do and what is known about it, so that forces can decide which to act on first.',
  },
  {
    id: 'pcso',
    spellings: ['police community support officers', 'police community support officer', 'PCSOs', 'PCSO'],
    explanation:
      'Police community support officers (PCSOs) are uniformed staff who patrol and work with communities. They have some powers of a constable, but not the power of arrest.',
  },
  {
    id: 'iag',
    spellings: ['independent advisory groups', 'independent advisory group', 'IAGs', 'IAG'],
    explanation:
      'An independent advisory group (IAG) is made up of local people, from outside the police, who tell the force how its actions look to their communities.',
  },
  {
    id: 'lro',
    spellings: ['lead responsible officers', 'lead responsible officer', 'LROs', 'LRO'],
    explanation:
      'A lead responsible officer (LRO) is the officer who answers for the plan against one organised crime group: what is done, with whom, and whether it works.',
  },
  {
    id: 'local-profile',
    spellings: ['local profiles', 'local profile'],
    explanation:
      'A local profile describes the threat from serious and organised crime in one area, drawing on what the police and other organisations know.',
  },
  {
    id: 'spr',
    spellings: ['Strategic Policing Requirement', 'SPR'],
    explanation:
      'In the Strategic Policing Requirement (SPR) the Home Secretary names the national threats and what forces must be able to contribute against them.',
  },
  {
    id: 'four-ps',
    spellings: ['4Ps'],
    explanation:
      'The 4Ps are the four strands of the national strategy against serious and organised crime: pursue offenders, prevent people from being drawn in, protect the public, and prepare for attacks so that they do less harm.',
  },
  {
    id: 'cbo',
    spellings: ['criminal behaviour orders', 'criminal behaviour order', 'CBOs', 'CBO'],
    explanation:
      'A court can make a criminal behaviour order (CBO) when it sentences somebody. It forbids, or requires, certain conduct, to stop the person from offending again.',
  },
  {
    id: 'outcome-16',
    spellings: ['Evidential difficulties; victim does not support police action'],
    explanation:
      'This outcome is recorded where a suspect is known but the victim does not support, or no longer supports, further action by the police.',
  },
  {
    id: 'body-worn-video',
    spellings: ['body-worn video cameras', 'body-worn video'],
    explanation:
      'A body-worn video camera is fixed to an officer’s uniform and records sound and pictures of what the officer sees, such as injuries and what was said at the scene.',
  },
];
