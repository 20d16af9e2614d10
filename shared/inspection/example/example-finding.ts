import type { CaseFlag } from '@shared/framework/framework';
import { fileReview } from '@shared/framework/peel-2017/instrument';
import type { CountQuery } from '@shared/review/count-query';
import type { AnswerValue } from '@shared/review/instrument';
import type { Polarity, Stance } from '../entities';

/** Evidence by key: a passage ("note/passage"), a case file's review ("WM-0031"), a count, a document. */
export type ExampleSource =
  | string
  | CountQuery
  | { document: string; provenance: 'document' | 'data' | 'public' };

export interface ExampleEvidence {
  stance: Stance;
  source: ExampleSource;
  /** For contradicting evidence: how it was addressed, in words that the report can print. */
  addressed: string;
}

/** An invented finding. Its sentences stand in the draft one after the other. */
export interface ExampleFinding {
  key: string;
  heading: string;
  polarity: Polarity;
  statement: string;
  condition?: string;
  criteria?: string;
  cause?: string;
  effect?: string;
  claims?: { query: CountQuery; noun: string }[];
  evidence: ExampleEvidence[];
}

export function counted(criterion: string, answer: AnswerValue, flag?: CaseFlag): CountQuery {
  return {
    instrumentId: fileReview.id,
    instrumentVersion: fileReview.version,
    criterion,
    subset: flag === undefined ? {} : { flag },
    answers: [answer],
  };
}

export function supports(...sources: ExampleSource[]): ExampleEvidence[] {
  return sources.map((source) => ({ stance: 'supporting', source, addressed: '' }));
}

export function contradicts(source: ExampleSource, addressed: string): ExampleEvidence {
  return { stance: 'contradicting', source, addressed };
}

export function context(source: ExampleSource): ExampleEvidence {
  return { stance: 'context', source, addressed: '' };
}
