import { context, contradicts, counted, type ExampleFinding, supports } from './example-finding';

export const vulnerableFindings: ExampleFinding[] = [
  {
    key: 'recognise',
    heading: 'identifying-vulnerability',
    polarity: 'strength',
    statement:
      'Officers and staff recognise the signs of vulnerability and look beyond what they were called to.',
    condition:
      'Call handlers assess each caller by THRIVE and record why. More crimes now carry a marker for domestic abuse or mental health.',
    evidence: supports(
      'fg-shrewsbury/look-past',
      'obs-control-room/thrive',
      'visit-mental-health/training',
      'data-da/flags',
      counted('first-contact-risk', 'yes'),
    ),
  },
  {
    key: 'not-reassessed',
    heading: 'identifying-vulnerability',
    polarity: 'weakness',
    statement: 'While a call waits for an officer, the risk to the caller is not routinely looked at again.',
    condition:
      'Supervisors turn to the head of the list and do not reach the calls below it when demand is high.',
    criteria: 'Where attendance is delayed, the risk is assessed again and the decision recorded.',
    effect:
      'A victim whose danger has grown since the first call may wait as long as one whose danger has passed.',
    claims: [{ query: counted('timely-response', 'no'), noun: 'cases we reviewed' }],
    evidence: [
      ...supports(
        'obs-control-room/waiting',
        'log-check/no-second-look',
        counted('timely-response', 'no'),
        'WM-0019',
        'WM-0031',
      ),
      context('hot-issue/told'),
    ],
  },
  {
    key: 'risk-forms',
    heading: 'initial-response',
    polarity: 'weakness',
    statement:
      'The force needs to improve its first response to victims of domestic abuse. DASH risk forms are too often late or incomplete when they reach the multi-agency safeguarding hub (MASH).',
    condition:
      'Staff there spend hours on having them corrected. Supervisors’ checks before submission make little difference.',
    cause:
      'Officers complete the form from memory after the visit, and few have had training in it since they joined.',
    effect: 'Time that could go to making a victim safe goes to paperwork.',
    claims: [{ query: counted('risk-form', 'no'), noun: 'relevant cases' }],
    evidence: supports(
      'visit-mash/forms',
      'int-mash-staff/supervisors',
      'int-mash-staff/time',
      'fg-telford/forms',
      'fg-redditch/forms',
      counted('risk-form', 'no'),
    ),
  },
  {
    key: 'body-worn-video',
    heading: 'initial-response',
    polarity: 'strength',
    statement:
      'Body-worn video cameras, which the force has recently bought, already help to bring abusers to justice.',
    evidence: supports(
      'fg-shrewsbury/cameras',
      'fg-shrewsbury/camera-court',
      counted('early-evidence', 'yes'),
    ),
  },
  {
    key: 'victims-withdraw',
    heading: 'initial-response',
    polarity: 'weakness',
    statement:
      'The force does not understand why so many domestic abuse cases end with the outcome “Evidential difficulties; victim does not support police action”.',
    condition:
      'Its action plan has no measure by which anybody could tell whether it works. The force could not tell us how many abusers it arrests or how soon victims are seen.',
    effect: 'It cannot show that more victims get justice than a year ago.',
    evidence: supports(
      'doc-da-plan/no-measure',
      'doc-da-plan/outcome',
      'data-da/arrests',
      'WM-0017',
      'WM-0059',
    ),
  },
  {
    key: 'mental-health',
    heading: 'mental-health',
    polarity: 'strength',
    statement:
      'The workforce knows how to help people with mental health problems at once and in the right place.',
    condition:
      'A psychiatric nurse advises the control room, and places of safety in Shrewsbury and Telford take people who would once have been held in a cell.',
    evidence: supports('obs-control-room/nurse', 'visit-mental-health/nurse', 'partner-health/places'),
  },
  {
    key: 'effective-investigations',
    heading: 'investigating-vulnerable',
    polarity: 'strength',
    statement: 'The force generally investigates crimes against vulnerable people well.',
    condition:
      'Domestic abuse risk officers read the cases, advise investigators and speak to repeat victims themselves. A daily meeting sees to it that each case goes to somebody able to take it on.',
    claims: [
      {
        query: counted('overall', 'yes', 'vulnerable-victim'),
        noun: 'cases that involved vulnerable victims',
      },
    ],
    evidence: [
      ...supports(counted('overall', 'yes', 'vulnerable-victim'), 'int-daro/repeat', 'fg-worcester/triage'),
      contradicts(
        'WM-0031',
        'In the one exception the victim was not made safe and an obvious line of enquiry was missed; the force has reopened the case.',
      ),
    ],
  },
  {
    key: 'workload',
    heading: 'investigating-vulnerable',
    polarity: 'weakness',
    statement:
      'The majority of officers we spoke to in focus groups said that their workload cannot be managed.',
    condition:
      'Supervisors of response teams find no time to direct the investigations that their officers carry.',
    effect: 'Good work depends on people who choose whom to let down.',
    claims: [{ query: counted('supervision', 'no'), noun: 'cases we reviewed' }],
    evidence: [
      ...supports(
        'fg-telford/workload',
        'fg-shrewsbury/workload',
        'fg-hereford/workload',
        'fg-worcester/workload',
        'fg-kidderminster/workload',
        'fg-redditch/workload',
        counted('supervision', 'no'),
      ),
      contradicts(
        'int-acc/manageable',
        'Chief officers told us that workloads are busy but manageable. The weekly figures on which they rely count crimes and take no account of how serious or how complex each one is.',
      ),
      context('fg-redditch/endorse'),
    ],
  },
  {
    key: 'skills',
    heading: 'investigating-vulnerable',
    polarity: 'weakness',
    statement:
      'Some detectives in Herefordshire and Worcestershire do not feel able to investigate the cases that they are now given.',
    condition:
      'Specialist teams there have been reduced so that vulnerable victims are seen sooner. Training has not kept up with the wider range of crimes.',
    claims: [{ query: counted('investigation-plan', 'no'), noun: 'relevant cases' }],
    evidence: [
      ...supports('fg-hereford/skills', 'fg-worcester/skills', counted('investigation-plan', 'no')),
      context('fg-hereford/victims-first'),
    ],
  },
  {
    key: 'protective-powers',
    heading: 'investigating-vulnerable',
    polarity: 'strength',
    statement:
      'The force uses its powers to protect victims of domestic abuse more than it did, domestic violence protection notices (DVPNs) among them.',
    evidence: supports('int-daro/powers', counted('protective-powers', 'yes', 'domestic-abuse')),
  },
  {
    key: 'partners',
    heading: 'partnership-working',
    polarity: 'strength',
    statement: 'The force works well with other organisations to protect vulnerable people.',
    condition:
      'In the MASH, police, social care, health and charities agree plans together within the hour. High-risk cases reach a multi-agency risk assessment conference (MARAC), where partners find the police well prepared.',
    evidence: supports('visit-mash/together', 'partner-marac/referred', 'partner-marac/value'),
  },
];
