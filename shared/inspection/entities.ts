import type { Provenance, QuantifierScale } from '@shared/framework/framework';
import type { CountQuery } from '@shared/review/count-query';
import type { Answer, Instrument } from '@shared/review/instrument';
import type { DraftBlock, Section } from './draft-rows';
import type { Escalation } from './escalation-row';
import type { DataSeries, EarlierAfi, EvidenceLink } from './evidence-rows';
import type { InterviewQuestion } from './interview-rows';
import type { Judgment } from './judgment';
import type { CaseFile, Draw, SampleFrame } from './sample-rows';
import type { Coding, Theme } from './theme-rows';

export type { DraftBlock, Section } from './draft-rows';
export type { Escalation } from './escalation-row';
export type {
  DataSeries,
  EarlierAfi,
  EarlierReport,
  EvidenceLink,
  EvidenceSource,
  SeriesValue,
  Stance,
} from './evidence-rows';
export type { InterviewQuestion } from './interview-rows';
export type { Judgment } from './judgment';
export type { CaseFile, Draw, EliminationReason, SampleFrame } from './sample-rows';
export type { Coding, Theme } from './theme-rows';

/** Days are ISO dates ("2017-03-03"), instants are milliseconds since 1970 in UTC. */
export type Day = string;
export type Instant = number;

export type ScopeStatus = 'inspected' | 'carried-forward' | 'ungraded';

export interface QuestionScope {
  status: ScopeStatus;
  /** Grade and year of the last judgment, for a carried-forward question. */
  grade?: string;
  year?: number;
}

export interface TeamMember {
  id: string;
  name: string;
  role: 'lead' | 'inspector' | 'associate';
}

/** An open archive that an inspection was imported from. */
export interface ImportedArchive {
  /** Id of the inspection that the archive was written from; its rows have other ids here. */
  inspection: string;
  writtenAt: Instant;
  importedAt: Instant;
  /** The journal that came with it, kept as a sealed blob to be read and handed on; null when there was none. */
  journal: { blob: string; bytes: number; sha256: string; entries: number } | null;
}

export interface Inspection {
  frameworkId: string;
  frameworkVersion: string;
  force: string;
  /** The other force of a strategic alliance; empty when there is none. */
  alliancePartner: string;
  title: string;
  year: number;
  fieldworkFrom: Day;
  fieldworkTo: Day;
  team: TeamMember[];
  scope: Record<string, QuestionScope>;
  /** Where fieldwork is to go, as the plan lists it; absent until somebody plans it. */
  places?: string[];
  marking: string;
  /** Percentages appear in a draft only from this denominator. */
  percentFrom: number;
  /** Id of one of the framework's scales, or "own" for the inspection's. */
  quantifierScale: string;
  /** A scale that this inspection brought along; absent until somebody writes one. */
  ownScale?: QuantifierScale;
  status: 'open' | 'archived';
  /** True for the example: everything in it but the report's own figures is invented. */
  isExample: boolean;
  /** The archives it came through, the oldest first; absent when it was made here. */
  importedFrom?: ImportedArchive[];
}

/** A version of a checklist as a whole, said without the version itself. */
export interface InstrumentVersion {
  instrumentId: string;
  version: string;
}

/**
 * A checklist that was made or changed in this inspection; the framework's own are not in the table. A draft may be
 * edited and no review is made on it; a published one never changes again: an edit starts a draft of the next version.
 */
export interface CustomInstrument extends Omit<Instrument, 'id'> {
  /** The checklist's id: all versions of a checklist share it. */
  instrumentId: string;
  status: 'draft' | 'published';
  /** The version that the draft was started from; null for a checklist of its own. */
  basedOn: InstrumentVersion | null;
  publishedAt: Instant | null;
}

export type ReviewRole = 'primary' | 'second' | 'adjudicated';

export interface Confirmation {
  value: 'yes' | 'no';
  /** The derived value at the time, kept beside an override. */
  derived: 'yes' | 'no' | 'moderate';
  /** Demanded when `value` differs from `derived`. */
  reason: string;
  by: string;
  at: Instant;
}

export interface Review {
  caseFile: string;
  instrumentId: string;
  instrumentVersion: string;
  role: ReviewRole;
  reviewer: string;
  status: 'in-progress' | 'completed';
  answers: Record<string, Answer>;
  confirmation?: Confirmation | null;
  completedAt?: Instant | null;
}

export interface SpeakerGroup {
  /** By role, never by name: "response officers". */
  role: string;
  count: number;
}

export interface Note {
  type: string;
  title: string;
  place: string;
  happenedAt: Instant;
  author: string;
  speakers: SpeakerGroup[];
  questions: string[];
  headings: string[];
  /** Ids of themes. Notes of older vaults hold names: `themeOf` in shared/themes reads both. */
  themes: string[];
  /** Where this note's evidence comes from, when its type and its speakers do not tell. */
  provenance?: Provenance;
}

export type BlockKind = 'verbatim' | 'paraphrase' | 'view';

export interface NoteBlock {
  note: string;
  /** Sortable position: a fractional index, so that two people can insert without renumbering. */
  position: string;
  kind: BlockKind;
  text: string;
  /** How many of the note's speakers held this point; null when nobody counted. */
  heldBy: number | null;
  ofSpeakers: number | null;
  /** The planned question that this passage puts: its row, or the framework's id. */
  asked?: string;
  /** Set when this passage comes from another source than the rest of its note. */
  provenance?: Provenance;
}

/** What became of the place that a file said it was made at. */
export type AttachmentLocation =
  /** The file names no place that we could find. */
  | 'none'
  /** It named one; the bytes that did are gone from what is kept. */
  | 'removed'
  /** It names one, and the inspector chose to keep it. */
  | 'kept'
  /** It names one, or may, in a form that we cannot take out safely. */
  | 'not-removable';

/** A photograph, a document, a recording: described here, its bytes kept as a sealed blob. */
export interface Attachment {
  /** The note it belongs to; null when it belongs to the inspection as a whole. */
  note: string | null;
  /** As the file was called where it came from. */
  name: string;
  /** By its first bytes, never by its name: "image/jpeg"; "application/octet-stream" when they tell nothing. */
  mediaType: string;
  bytes: number;
  /** SHA-256 (hex) of the bytes as they are kept. */
  sha256: string;
  blob: string;
  addedAt: Instant;
  /** The team member who added it. */
  addedBy: string;
  origin: 'file' | 'pasted' | 'recorded';
  /** What it shows, in the inspector's words. */
  description: string;
  location: AttachmentLocation;
  /** SHA-256 (hex) of the file as it came, where something was taken out of it; null where nothing was. */
  originalSha256: string | null;
}

export type Polarity = 'strength' | 'weakness' | 'neutral';

export interface Finding {
  question: string;
  heading: string;
  statement: string;
  polarity: Polarity;
  condition: string;
  criteria: string;
  cause: string;
  effect: string;
  position: string;
  status: 'open' | 'signed-off';
  /** Claims the statement makes: numbers bound to queries, in the order they are to be printed. */
  claims: FindingClaim[];
  /** Data series that are printed as figures below the finding, by id, in that order. */
  figures?: string[];
}

/** A count that a finding prints as a sentence of its own. */
export interface FindingClaim {
  id: string;
  query: CountQuery;
  /** How the whole is named: "cases that involved vulnerable victims". */
  noun: string;
}

export interface AreaForImprovement {
  question: string;
  text: string;
  finding: string;
  position: string;
}

export interface CauseOfConcern {
  question: string;
  text: string;
  position: string;
}

export interface Recommendation {
  cause: string;
  text: string;
  position: string;
}

/** Every table of an inspection and the shape of its rows. Names are the ones used in the journal. */
export interface Tables {
  inspection: Inspection;
  earlierAfi: EarlierAfi;
  sampleFrame: SampleFrame;
  draw: Draw;
  caseFile: CaseFile;
  instrument: CustomInstrument;
  review: Review;
  escalation: Escalation;
  interviewQuestion: InterviewQuestion;
  note: Note;
  noteBlock: NoteBlock;
  theme: Theme;
  coding: Coding;
  attachment: Attachment;
  finding: Finding;
  evidenceLink: EvidenceLink;
  dataSeries: DataSeries;
  areaForImprovement: AreaForImprovement;
  causeOfConcern: CauseOfConcern;
  recommendation: Recommendation;
  judgment: Judgment;
  section: Section;
  draftBlock: DraftBlock;
}

export type TableName = keyof Tables;

/** A row as the rest of the app sees it. */
export type Row<T extends TableName> = Tables[T] & { id: string };

/** Everything known about an inspection, as plain data: what the compiler and the archive work on. */
export type Snapshot = { [T in TableName]: Row<T>[] };
