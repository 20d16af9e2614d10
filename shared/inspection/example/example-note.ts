import type { Provenance } from '@shared/framework/framework';
import type { BlockKind, Day } from '../entities';

/** One passage: its key within the note, its mark, the words, and how many of the speakers held it. */
export interface ExampleBlock {
  key: string;
  kind: BlockKind;
  text: string;
  held?: [heldBy: number, ofSpeakers: number];
}

/** An invented note. Findings name its passages as "note/passage". */
export interface ExampleNote {
  key: string;
  type: string;
  title: string;
  place: string;
  day: Day;
  time: string;
  /** Which of the team wrote it, from 0. */
  author: 0 | 1 | 2 | 3;
  /** Roles in the plural and how many; never names. */
  speakers: [role: string, count: number][];
  headings: string[];
  themes: string[];
  provenance?: Provenance;
  blocks: ExampleBlock[];
}

export function said(key: string, text: string, held?: [number, number]): ExampleBlock {
  return { key, kind: 'verbatim', text, ...(held === undefined ? {} : { held }) };
}

export function noted(key: string, text: string, held?: [number, number]): ExampleBlock {
  return { key, kind: 'paraphrase', text, ...(held === undefined ? {} : { held }) };
}

export function view(key: string, text: string): ExampleBlock {
  return { key, kind: 'view', text };
}
