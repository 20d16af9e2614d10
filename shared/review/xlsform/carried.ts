import type { Criterion, DerivationRule, Instrument } from '../instrument';

/** Something of a form that the checklist will not have, or will have otherwise. */
export interface Remark {
  /** `left-out`: the checklist will not have it. `otherwise`: the app does it in its own way. */
  kind: 'left-out' | 'otherwise';
  /** Row of the sheet "survey"; null when it is about the whole form. */
  row: number | null;
  name: string;
  words: string;
}

/** What a form would become, before anything is created. */
export interface CarriedForm {
  title: string;
  criteria: Criterion[];
  overall: Instrument['overall'];
  derivation: DerivationRule;
  remarks: Remark[];
}

/** Grows while the form is read, row by row. */
export class Carrying {
  readonly criteria: Criterion[] = [];
  readonly remarks: Remark[] = [];
  overall: Instrument['overall'] | null = null;

  remark(kind: Remark['kind'], row: number | null, name: string, words: string): void {
    this.remarks.push({ kind, row, name, words });
  }
}
