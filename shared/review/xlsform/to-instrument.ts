import type { CaseFlag, Framework } from '@shared/framework/framework';
import { becauseOf } from '../applicability-words';
import type { Applicability, Criterion, CriterionWeight } from '../instrument';
import { numbered, USUAL_DERIVATION } from '../instrument-draft';
import { type CarriedForm, Carrying } from './carried';
import { type CaseQuestions, caseQuestions, joinRules, ruleOf } from './case-questions';
import { everyItem } from './read-xlsform';
import { type Relevance, readRelevance } from './relevance';
import { type Item, inLanguage, type Xlsform } from './xlsform';
import { yesNoOf } from './yes-no';

type Rule = Omit<Applicability, 'because'>;

/** What holds for everything inside a group. */
interface Within {
  path: string[];
  /** null: the groups' own `relevant` cannot be said in a checklist. */
  rule: Rule | null;
  notes: string[];
}

const KINDS: Partial<Record<Item['kind'], string>> = {
  select_multiple: 'asks for several choices at once',
  text: 'asks for a text',
  integer: 'asks for a number',
  decimal: 'asks for a number',
  date: 'asks for a date',
};

const WEIGHTS: CriterionWeight[] = ['critical', 'key', 'ordinary'];

class FormReader {
  readonly carrying = new Carrying();
  private readonly form: Xlsform;
  private readonly language: string;
  private readonly framework: Framework;
  private readonly facts: CaseQuestions;
  private readonly ids = new Set<string>();

  constructor(form: Xlsform, language: string, framework: Framework) {
    this.form = form;
    this.language = language;
    this.framework = framework;
    this.facts = caseQuestions(everyItem(form.items), form, framework, (item) => this.isYesNo(item));
  }

  private isYesNo(item: Item): boolean {
    return (
      item.kind === 'select_one' && !item.hasOther && yesNoOf(this.form.choices.get(item.list) ?? []) !== null
    );
  }

  private say(item: Item): string {
    return inLanguage(item.labels, this.language);
  }

  read(items: readonly Item[], within: Within): void {
    const notes = [...within.notes];
    for (const [at, item] of items.entries()) {
      const isLast = !items.slice(at + 1).some((later) => this.isYesNo(later) || later.kind === 'group');
      if (item.kind === 'note') this.note(item, notes, isLast);
      else if (item.kind === 'group') this.group(item, within, notes);
      else if (item.kind === 'repeat') this.leaveOut(item, 'is asked several times over (a repeat)');
      else if (this.facts.has(item.name) || (item.kind === 'text' && item.name === 'reference'))
        this.carrying.remark(
          'otherwise',
          item.row,
          item.name,
          'The case file says it: it is not asked again.',
        );
      else if (this.isYesNo(item)) this.criterion(item, within, notes.splice(0));
      else this.otherQuestion(item);
    }
  }

  private note(item: Item, notes: string[], isLast: boolean): void {
    const text = this.say(item);
    const before = this.carrying.criteria.at(-1);
    if (text.includes('${')) this.leaveOut(item, 'is a note that repeats an answer');
    else if (!isLast) notes.push(text);
    else if (before !== undefined) before.guidance = [before.guidance, text].filter(Boolean).join('\n\n');
    else this.leaveOut(item, 'is a note, and no criterion stands beside it');
  }

  private group(item: Item, within: Within, notes: string[]): void {
    const own = this.ruleFor(item, within.rule);
    const title = this.say(item);
    const path = title === '' ? within.path : [...within.path, title];
    this.read(item.items, { path, rule: own, notes: notes.splice(0) });
  }

  /** The rule of an item with that of the groups around it; what cannot be said is remarked on and asked of every file. */
  private ruleFor(item: Item, around: Rule | null): Rule | null {
    if (item.relevant === '') return around;
    const own = ruleOf(readRelevance(item.relevant), this.facts);
    const both = own === null || around === null ? own : joinRules('and', around, own);
    if (both === null)
      this.carrying.remark(
        'left-out',
        item.row,
        item.name,
        `When it is asked (${item.relevant}) depends on more than the offence type and flags: it will be asked of every file${around === null ? '' : ' that its group is asked of'}.`,
      );
    return both ?? around;
  }

  private criterion(item: Item, within: Within, notes: string[]): void {
    const rule = this.ruleFor(item, within.rule);
    const text = this.say(item);
    if (text === '')
      this.carrying.remark(
        'otherwise',
        item.row,
        item.name,
        'It has no label: its name is taken for the text.',
      );
    this.commonRemarks(item);
    const path = within.path.length === 0 ? '' : `${within.path.join(' › ')}.`;
    const guidance = [path, ...notes, inLanguage(item.hints, this.language)].filter(Boolean).join('\n\n');
    if (item.name === 'overall' && item.own.get('weight') === 'overall') {
      const { own } = item;
      this.carrying.overall = {
        text,
        positive: own.get('positive') ?? '',
        negative: own.get('negative') ?? '',
        ...(guidance !== '' && { guidance }),
      };
      return;
    }
    const because = item.own.get('applies_because') ?? '';
    const applies = rule && { ...rule, because: because === '' ? becauseOf(rule, this.framework) : because };
    this.carrying.criteria.push({
      id: this.idFor(item.name),
      number: 0,
      text: text === '' ? item.name : text,
      guidance,
      ...this.weightOf(item),
      ...(applies !== null && { applies }),
      ...this.wording(item),
    });
  }

  private weightOf({ own }: Item): Pick<Criterion, 'weight' | 'weightOnlyWithFlag'> {
    const weight = WEIGHTS.find((one) => one === own.get('weight')?.toLowerCase()) ?? 'ordinary';
    const wanted = (own.get('weight_only_with_flag') ?? '').split(/\s+/);
    const flags = this.framework.caseFlags.map(({ id }): CaseFlag => id).filter((id) => wanted.includes(id));
    return { weight, ...(flags.length > 0 && { weightOnlyWithFlag: flags }) };
  }

  private wording({ own }: Item): Pick<Criterion, 'positive' | 'negative'> {
    const [positive = '', negative = ''] = [own.get('positive'), own.get('negative')];
    return { ...(negative !== '' && { negative }), ...(positive !== '' && { positive }) };
  }

  /** Names may repeat in different groups; ids of criteria may not, and are keys of a review's answers. */
  private idFor(name: string): string {
    const base = name.replaceAll(/[^\p{L}\p{N}_.-]/gu, '-');
    let id = base;
    for (let next = 2; this.ids.has(id) || id === 'overall' || id === 'all'; next += 1)
      id = `${base}-${next}`;
    this.ids.add(id);
    return id;
  }

  private commonRemarks(item: Item): void {
    if (item.constraint !== '')
      this.leaveOut(item, `has a rule for its answers (${item.constraint}), which is not kept`, false);
  }

  private otherQuestion(item: Item): void {
    const asked = this.askedAfterNo(readRelevance(item.relevant));
    if (item.kind === 'text' && asked !== null) {
      this.carrying.remark(
        'otherwise',
        item.row,
        item.name,
        `It becomes the rationale of “${asked}”, which every answer has.`,
      );
      return;
    }
    const choices = this.form.choices.get(item.list) ?? [];
    const answers = choices.slice(0, 6).map(({ name, labels }) => inLanguage(labels, this.language) || name);
    const what =
      item.kind === 'select_one'
        ? `has other answers than yes and no (${answers.join(', ')}${choices.length > 6 ? ', …' : ''}${item.hasOther ? ', other' : ''})`
        : (KINDS[item.kind] ?? `is of the type “${item.type}”, which a checklist does not have`);
    this.leaveOut(item, what);
  }

  private askedAfterNo(relevance: Relevance | null): string | null {
    if (relevance?.op !== 'is') return null;
    const item = everyItem(this.form.items).find(({ name }) => name === relevance.question);
    if (item === undefined || !this.isYesNo(item)) return null;
    const answer = yesNoOf(this.form.choices.get(item.list) ?? [])?.get(relevance.value);
    return answer === 'no' ? this.say(item) || item.name : null;
  }

  private leaveOut(item: Item, what: string, withInside = true): void {
    const title = this.say(item) || item.name || item.type;
    const inside = withInside ? everyItem(item.items).length : 0;
    const more = inside === 0 ? '' : `, with the ${inside} rows inside it`;
    this.carrying.remark('left-out', item.row, item.name, `“${title}” ${what}${more}.`);
  }
}

function derivationOf({ own }: Xlsform) {
  const whole = (setting: string, usual: number) => {
    const value = Number(own.get(setting));
    return Number.isInteger(value) && value >= 1 ? value : usual;
  };
  return {
    criticalNo: whole('critical_no', USUAL_DERIVATION.criticalNo),
    keyNo: whole('key_no', USUAL_DERIVATION.keyNo),
    criticalNotShownAsksModeration: own.get('critical_not_shown_asks_moderation') !== 'no',
  };
}

/**
 * What a form becomes as a checklist, in one of its languages, and everything that it cannot carry. Nothing is created:
 * a person sees the list first.
 */
export function toInstrument(form: Xlsform, language: string, framework: Framework): CarriedForm {
  const reader = new FormReader(form, language, framework);
  reader.read(form.items, { path: [], rule: null, notes: [] });
  const { carrying } = reader;
  const others = form.languages.filter((one) => one !== language && one !== '');
  if (others.length > 0)
    carrying.remark('left-out', null, '', `The form’s texts in other languages: ${others.join(', ')}.`);
  const lists = new Set(everyItem(form.items).map(({ list }) => list));
  const used = [...form.choices].filter(([name]) => lists.has(name));
  const lacks = used.some(([, choices]) => (yesNoOf(choices)?.size ?? 4) < 4);
  if (carrying.criteria.length > 0 && lacks)
    carrying.remark(
      'otherwise',
      null,
      '',
      'Every criterion has four answers: yes, no, not applicable, and the file does not show it.',
    );
  if (carrying.overall === null && carrying.criteria.length > 0)
    carrying.remark('otherwise', null, '', 'The form has no overall question: write it before you publish.');
  const overall = carrying.overall ?? {
    text: 'Overall, was this effective?',
    positive: '',
    negative: '',
  };
  return {
    title: form.title,
    criteria: numbered(carrying.criteria),
    overall,
    derivation: derivationOf(form),
    remarks: carrying.remarks,
  };
}
