import type { Criterion } from '@shared/review/instrument';

/** Criteria 6 to 14: the investigation and its supervision. */
export const investigationCriteria: Criterion[] = [
  {
    id: 'investigator-skills',
    number: 6,
    text: 'The investigator has the skills and the capacity, and any reallocation is explained',
    guidance:
      'Good: the crime went to somebody trained for it; each change of hands has a reason and a handover. Look in: allocation entry, investigator’s role, list of officers in the case, gaps after a change.',
    weight: 'ordinary',
    positive: 'an investigator with the right skills',
    negative: 'the crime was given to an investigator without the right skills or capacity',
  },
  {
    id: 'early-evidence',
    number: 7,
    text: 'Early evidence was secured: scene, body-worn video, CCTV, injuries, devices',
    guidance:
      'Good: what would have been lost was sought first, and where nothing could be had the file says so (camera overwritten, no injuries visible). Look in: first officer’s actions, exhibit list, photographs, CCTV requests and their dates, device downloads.',
    weight: 'critical',
    positive: 'early evidence secured',
    negative: 'early evidence was not secured',
  },
  {
    id: 'investigation-plan',
    number: 8,
    text: 'There is a proportionate investigation plan, kept current',
    guidance:
      'Good: what is to be proved, by which enquiries, by when; crossed off and added to as things change. One line can be enough for a simple crime. Look in: plan or policy entries, supervisor’s first review, dates of updates.',
    weight: 'ordinary',
    positive: 'a proportionate investigation plan',
    negative: 'the investigation lacked a plan',
  },
  {
    id: 'lines-of-enquiry',
    number: 9,
    text: 'All reasonable lines of enquiry were pursued, towards and away from the suspect',
    guidance:
      'Good: each enquiry that a careful investigator would expect was made or ruled out with a reason, including those that could clear the suspect. Look in: enquiry log, witness list against people named in accounts, phone and media enquiries, the suspect’s account and what was done to test it.',
    weight: 'critical',
    positive: 'pursuit of all reasonable lines of enquiry',
    negative: 'reasonable lines of enquiry were not pursued',
  },
  {
    id: 'accounts',
    number: 10,
    text: 'Victim and witness accounts were well taken, and special measures considered',
    guidance:
      'Good: the account covers the points to prove, the victim’s own words and history; video-recorded interview, intermediary or screens were offered to those entitled. Look in: statements, interview records, witness needs assessment.',
    weight: 'ordinary',
    positive: 'well-taken victim and witness accounts',
    negative: 'victim or witness accounts were not taken well',
  },
  {
    id: 'suspect',
    number: 11,
    text: 'The suspect was traced, arrested or interviewed without unexplained delay',
    guidance:
      'Good: the choice between arrest and voluntary interview fits the risk; the suspect was circulated if not found; waiting times have reasons. Not applicable where no suspect was ever identified. Look in: suspect actions, circulation, custody record, interview dates.',
    weight: 'key',
    positive: 'prompt action to trace, arrest or interview the suspect',
    negative: 'action against the suspect was delayed without explanation',
  },
  {
    id: 'protective-powers',
    number: 12,
    text: 'Protective powers were considered (DVPN, bail conditions, orders)',
    guidance:
      'Good: the file shows that a notice, bail with conditions, a non-molestation order or another order was thought of, and why it was or was not used. Release under investigation with a vulnerable victim needs a reason. Look in: custody disposal, DVPN requests, entries after release.',
    weight: 'ordinary',
    positive: 'consideration of protective powers',
    negative: 'protective powers were not considered',
  },
  {
    id: 'supervision',
    number: 13,
    text: 'Supervision directs and tests the investigation rather than endorsing it',
    guidance:
      'Good: entries set actions, question what was done and come back to see the result. “Noted, continue” is endorsement. Look in: supervisor reviews, their dates against the review policy, actions that came from them.',
    weight: 'key',
    positive: 'supervision that directed and tested the investigation',
    negative: 'supervision endorsed the investigation rather than testing it',
  },
  {
    id: 'drift',
    number: 14,
    text: 'The investigation did not drift without a reason',
    guidance:
      'Good: no gap of weeks between actions unless the file explains it (forensic results, victim unwell) and somebody watched it. Look in: the log from first to last date; count the gaps.',
    weight: 'ordinary',
    positive: 'steady progress',
    negative: 'the investigation drifted without a reason',
  },
];
