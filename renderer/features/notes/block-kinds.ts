import type { BlockKind } from '@shared/inspection/entities';

/** What a passage may be, with the mark in the margin and the key typed at the start of an empty passage. */
export const BLOCK_KIND_WORDS: { kind: BlockKind; label: string; mark: string; starter: string }[] = [
  { kind: 'paraphrase', label: 'Paraphrase', mark: '', starter: '' },
  { kind: 'verbatim', label: 'Verbatim', mark: '“', starter: '>' },
  { kind: 'view', label: 'My view', mark: '◉', starter: '!' },
];
