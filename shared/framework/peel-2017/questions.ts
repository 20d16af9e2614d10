import type { Question } from '@shared/framework/framework';
import { characteristics } from './characteristics';

/** The five questions and their sub-headings, as the 2017 report prints them. */
export const questions: Question[] = [
  {
    id: 'preventing-crime',
    code: 'Q1',
    title: 'Preventing crime and tackling anti-social behaviour',
    isUngraded: false,
    headings: [
      { id: 'prioritising-prevention', title: 'Prioritising prevention' },
      { id: 'understanding-communities', title: 'Understanding communities' },
      { id: 'tackling-asb', title: 'Tackling crime and anti-social behaviour' },
    ],
    characteristics: characteristics.preventingCrime,
  },
  {
    id: 'investigating-crime',
    code: 'Q2',
    title: 'Investigating crime and reducing re-offending',
    isUngraded: false,
    headings: [
      { id: 'initial-investigative-response', title: 'Initial investigative response' },
      { id: 'investigating-crime', title: 'Investigating crime' },
      { id: 'catching-criminals', title: 'Catching criminals' },
    ],
    characteristics: characteristics.investigatingCrime,
  },
  {
    id: 'protecting-vulnerable',
    code: 'Q3',
    title: 'Protecting vulnerable people and supporting victims',
    isUngraded: false,
    headings: [
      { id: 'identifying-vulnerability', title: 'Identifying vulnerability' },
      { id: 'initial-response', title: 'Initial response' },
      { id: 'mental-health', title: 'Mental health' },
      { id: 'investigating-vulnerable', title: 'Investigating crimes involving vulnerable people' },
      { id: 'partnership-working', title: 'Partnership working' },
    ],
    characteristics: characteristics.protectingVulnerable,
  },
  {
    id: 'serious-organised-crime',
    code: 'Q4',
    title: 'Tackling serious and organised crime',
    isUngraded: false,
    headings: [
      { id: 'understanding-threats', title: 'Understanding threats' },
      { id: 'disrupting-soc', title: 'Disrupting and investigating serious and organised crime' },
      { id: 'preventing-soc', title: 'Preventing serious and organised crime' },
    ],
    characteristics: characteristics.seriousOrganisedCrime,
  },
  {
    id: 'specialist-capabilities',
    code: 'Q5',
    title: 'Specialist capabilities',
    isUngraded: true,
    headings: [
      { id: 'national-responsibilities', title: 'National policing responsibilities' },
      { id: 'firearms-capability', title: 'Firearms capability' },
    ],
    characteristics: [],
  },
];
