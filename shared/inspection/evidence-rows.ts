import type { CountQuery } from '@shared/review/count-query';
import type { Instant } from './entities';

export type EvidenceSource =
  | { kind: 'note'; id: string }
  | { kind: 'note-block'; id: string }
  | { kind: 'review'; id: string }
  | { kind: 'count'; query: CountQuery }
  | {
      kind: 'document';
      title: string;
      provenance: 'document' | 'data' | 'public';
      /** The attachment that holds it; absent when it is only named. */
      attachment?: string;
    }
  | { kind: 'data-series'; id: string };

export type Stance = 'supporting' | 'contradicting' | 'context';

export interface EvidenceLink {
  finding: string;
  source: EvidenceSource;
  stance: Stance;
  comment: string;
  /** For contradicting evidence: how it was addressed; empty while it is open. */
  addressed: string;
}

/** One force's value. A dash in a return leaves open which of the two it means. */
export type SeriesValue =
  | { force: string; value: number }
  | { force: string; value: null; missing: 'not-supplied' | 'not-comparable' | 'either' };

/** One measure, force by force, as a data return gives it. */
export interface DataSeries {
  /** "Arrests per 100 domestic abuse offences, in the 12 months to 30 June 2017". */
  title: string;
  /** What a value counts: "arrests per 100 offences". */
  unit: string;
  /** Without the word "Source": "2017 data return". */
  source: string;
  /** Printed below the figure; empty when there is nothing to say. */
  note: string;
  /** As in the file, in its order; England and Wales is not among them. */
  values: SeriesValue[];
  /** The value for England and Wales; null when the file has none. */
  englandAndWales: number | null;
  /** Names of the most similar forces, as the file spells them. */
  similar: string[];
  /** The file that it came from. */
  file: { name: string; bytes: number; sha256: string };
  importedAt: Instant;
}

/** A report that asked for the improvement. */
export interface EarlierReport {
  /** "PEEL Effectiveness 2016". */
  source: string;
  year: number;
}

export interface EarlierAfi {
  question: string;
  text: string;
  /** The latest report that it comes from, e.g. "PEEL Effectiveness 2016". */
  source: string;
  year: number;
  /** Reports before that which asked for the same; absent when there are none. */
  alsoIn?: EarlierReport[];
  status: 'not-followed-up' | 'closed' | 'progress' | 'no-progress' | 'repeated';
  followUp: string;
  /** What shows what became of it, by an id of its own. */
  evidence?: Record<string, EvidenceSource>;
  /** The finding that takes it up: the draft then says there how often it was highlighted. */
  finding?: string;
}
