/** What the end of a page may cut: a paragraph or a row of a table. Lengths in points. */
export interface FlowBlock {
  /** Of a heading: who asks for its page. */
  anchor?: string;
  startsPage: boolean;
  before: number;
  after: number;
  lineHeight: number;
  /** The room that line spacing adds below a line: the last one on a page without footnotes does without it. */
  hang: number;
  lines: number;
  keepNext: boolean;
  keepLines: boolean;
  /** Footnotes first used in it: on which line, and how high they are. */
  notes: { line: number; height: number }[];
  /** Of a row: how high the heading of its table is, which is repeated on every page. */
  repeated?: number;
}
