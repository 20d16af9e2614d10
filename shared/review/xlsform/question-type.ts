import type { Kind } from './xlsform';

export interface QuestionType {
  kind: Kind;
  list: string;
  hasOther: boolean;
}

export type RowType = QuestionType | { kind: 'end'; what: 'group' | 'repeat' };

const PLAIN: Record<string, Kind> = {
  text: 'text',
  string: 'text',
  integer: 'integer',
  int: 'integer',
  decimal: 'decimal',
  range: 'integer',
  date: 'date',
  datetime: 'date',
  time: 'date',
  note: 'note',
};

// The forms of pyxform's aliases: "select one from x", "select1 x", "select all that apply from x", "... or_other".
const SELECT =
  /^(?:add )?(select[_ ]one|select1|select[_ ]multiple|select all that apply|select)(?: prompt)?(?: using| from)? +(\S+)( +or[_ ](?:other|specify other)| +or_other)?$/;
const EDGE = /^(begin|end)[_ ]?(group|repeat|loop)\b(?: over \S+)?$/;

/** Reads a cell of the column "type", in the spellings that XLSForm tools take; case does not matter but in list names. */
export function questionType(written: string): RowType {
  const type = written.trim().replaceAll(/\s+/g, ' ');
  const lower = type.toLowerCase();
  const edge = EDGE.exec(lower);
  if (edge !== null) {
    const what = edge[2] === 'group' ? 'group' : 'repeat';
    return edge[1] === 'end' ? { kind: 'end', what } : { kind: what, list: '', hasOther: false };
  }
  const select = SELECT.exec(lower);
  if (select !== null) {
    const [, word = '', list = ''] = select;
    const isOne = word.includes('one') || word === 'select1';
    // The list's name as it is written, not in lower case.
    const at = lower.indexOf(` ${list}`, word.length) + 1;
    return {
      kind: isOne ? 'select_one' : 'select_multiple',
      list: type.slice(at, at + list.length),
      hasOther: select[3] !== undefined,
    };
  }
  return { kind: PLAIN[lower] ?? 'other', list: '', hasOther: false };
}
