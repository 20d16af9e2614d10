import type { DraftNode, InlineNode, ListItemNode } from '@shared/draft/draft-node';

/** One compiled block and where it came from, e.g. "finding:3f2a": the key by which a later compile finds it again. */
export interface CompiledPassage {
  origin: string;
  node: DraftNode;
}

export function text(words: string): InlineNode {
  return { type: 'text', text: words };
}

/** A working note as a sentence of the narrative: ended like one, nothing else changed. */
export function asSentence(words: string): string {
  const trimmed = words.trim();
  if (trimmed === '' || /[.!?…]["”’')]*$/.test(trimmed)) return trimmed;
  return `${trimmed}.`;
}

export function heading(level: 1 | 2 | 3, words: string): DraftNode {
  return { type: 'heading', attrs: { level }, content: [text(words)] };
}

export function paragraph(...content: InlineNode[]): DraftNode {
  return { type: 'paragraph', content };
}

export function bulletList(items: string[]): DraftNode {
  const item = (words: string): ListItemNode => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [text(words)] }],
  });
  return { type: 'bulletList', content: items.map(item) };
}

/** Origins that every section shares; those of rows carry the row's id after a colon. */
export const ORIGIN = {
  title: 'title',
  judgment: 'judgment',
  carried: 'carried',
  earlierAfi: (id: string) => `earlier-afi:${id}`,
  heading: (id: string) => `heading:${id}`,
  finding: (id: string) => `finding:${id}`,
  figure: (finding: string, series: string) => `figure:${finding}:${series}`,
  afiHeading: 'afi-heading',
  afis: 'afis',
  causeHeading: (id: string) => `cause-heading:${id}`,
  cause: (id: string) => `cause:${id}`,
  recommendationsHeading: (id: string) => `recommendations-heading:${id}`,
  recommendationsLead: (id: string) => `recommendations-lead:${id}`,
  recommendations: (id: string) => `recommendations:${id}`,
  annex: (part: string) => `annex:${part}`,
  overview: (part: string) => `overview:${part}`,
} as const;

/** Passages whose every word is computed: the annex, the carried grade, what the overview says of grades and scope. */
export function isComputedOrigin(origin: string): boolean {
  return (
    isAnnexOrigin(origin) ||
    origin === ORIGIN.carried ||
    (origin.startsWith('overview:') && !origin.startsWith('overview:summary-'))
  );
}

export function isAnnexOrigin(origin: string): boolean {
  return origin.startsWith('annex:');
}
