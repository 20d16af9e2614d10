// What CommonMark, GitHub and pandoc could take for markup inside a line.
const INLINE = /[\\`*_{}[\]<>#|~^$@]|&(?=#?\w+;)/g;
// What could turn a line into a list, a rule, a heading underline or an example.
const LINE_START = /^(\s*)(?:([-+=:])|(\d{1,9}|\(?[a-zA-Z]+)([.)]))(?=\s|$|[-=])/;

/** Text that a Markdown reader shows as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(INLINE, '\\$&');
}

/** For the first words of a line, already escaped: "1. April" is not a list, nor is "- 5". */
export function escapeLineStart(line: string): string {
  return line.replace(LINE_START, (_, space: string, sign?: string, number?: string, dot?: string) =>
    sign === undefined ? `${space}${number ?? ''}\\${dot ?? ''}` : `${space}\\${sign}`,
  );
}
