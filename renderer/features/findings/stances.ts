import type { Stance } from '@shared/inspection/entities';

/** The columns of a finding, each with its sign. */
export const STANCES: { stance: Stance; sign: string; title: string }[] = [
  { stance: 'supporting', sign: '+', title: 'Supporting' },
  { stance: 'contradicting', sign: '−', title: 'Contradicting' },
  { stance: 'context', sign: '○', title: 'Context' },
];
