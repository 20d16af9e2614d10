/** What is understood of a `relevant` expression: comparisons of a question with a value, joined by and, or. */
export type Relevance =
  | { op: 'is'; question: string; value: string }
  | { op: 'and' | 'or'; parts: [Relevance, Relevance] };

// ${question}, 'value', "value", number, =, (, ), comma, words (and, or, selected).
const TOKEN = /\s*(\$\{\s*[^}]+?\s*\}|'[^']*'|"[^"]*"|\d+|[=(),]|[a-z_-]+)/iy;
const LONGEST = 5000;
const DEEPEST = 50;

function tokensOf(expression: string): string[] | null {
  if (expression.length > LONGEST) return null;
  const tokens: string[] = [];
  const text = expression.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) return null;
    tokens.push(token);
  }
  return tokens;
}

class Reader {
  private at = 0;
  private readonly tokens: readonly string[];

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  private take(wanted: string): boolean {
    if (this.tokens[this.at]?.toLowerCase() !== wanted) return false;
    this.at += 1;
    return true;
  }

  private question(): string | null {
    const [, name] = /^\$\{\s*(.+?)\s*\}$/.exec(this.tokens[this.at] ?? '') ?? [];
    if (name !== undefined) this.at += 1;
    return name ?? null;
  }

  private value(): string | null {
    const token = this.tokens[this.at] ?? '';
    const isText = /^(['"]).*\1$/.test(token);
    if (!isText && !/^\d+$/.test(token)) return null;
    this.at += 1;
    return isText ? token.slice(1, -1) : token;
  }

  joined(op: 'or' | 'and', depth: number): Relevance | null {
    const next = () => (op === 'or' ? this.joined('and', depth + 1) : this.single(depth + 1));
    let all = next();
    while (all !== null && this.take(op)) {
      const more = next();
      all = more === null ? null : { op, parts: [all, more] };
    }
    return all;
  }

  private single(depth: number): Relevance | null {
    if (depth > DEEPEST) return null;
    if (this.take('(')) {
      const inner = this.joined('or', depth);
      return this.take(')') ? inner : null;
    }
    if (this.take('selected')) {
      if (!this.take('(')) return null;
      const question = this.question();
      const value = this.take(',') ? this.value() : null;
      return this.take(')') && question !== null && value !== null ? { op: 'is', question, value } : null;
    }
    const question = this.question();
    const value = question !== null && this.take('=') ? this.value() : null;
    return question !== null && value !== null ? { op: 'is', question, value } : null;
  }
}

/** Reads a `relevant`; null where it says more than a checklist can (numbers compared, not, functions). */
export function readRelevance(expression: string): Relevance | null {
  const tokens = tokensOf(expression);
  if (tokens === null || tokens.length === 0) return null;
  const reader = new Reader(tokens);
  const read = reader.joined('or', 0);
  return reader.isAtEnd() ? read : null;
}
