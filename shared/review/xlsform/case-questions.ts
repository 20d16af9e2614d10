import type { CaseFlag, Framework } from '@shared/framework/framework';
import type { Applicability } from '../instrument';
import type { Relevance } from './relevance';
import type { Choice, Item, Xlsform } from './xlsform';

/** What an answer to a question of the form says about a case file: its offence type or a flag. */
export type CaseFact = { offenceType: string } | { flag: CaseFlag };

/** Facts by question and answer, for questions that ask what the app knows of a case file anyway. */
export type CaseQuestions = ReadonlyMap<string, ReadonlyMap<string, CaseFact>>;

const plain = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');

function named<T extends { id: string; label: string }>(known: readonly T[], texts: readonly string[]) {
  const wanted = new Set(texts.map(plain));
  return known.find(({ id, label }) => wanted.has(plain(id)) || wanted.has(plain(label)));
}

function factOf(choice: Choice, framework: Framework): CaseFact | undefined {
  const texts = [choice.name, ...choice.labels.values()];
  const offence = named(framework.offenceTypes, texts);
  if (offence !== undefined) return { offenceType: offence.id };
  const flag = named(framework.caseFlags, texts);
  return flag && { flag: flag.id };
}

/**
 * The questions of a form that ask for the offence type or for flags: selects whose choices carry the framework's names
 * (at least half of them), and yes/no questions named like a flag.
 */
export function caseQuestions(
  items: readonly Item[],
  { choices }: Xlsform,
  framework: Framework,
  isYesNo: (item: Item) => boolean,
): CaseQuestions {
  const questions = new Map<string, ReadonlyMap<string, CaseFact>>();
  for (const item of items) {
    const list = choices.get(item.list) ?? [];
    if (isYesNo(item)) {
      const flag = named(framework.caseFlags, [item.name, ...item.labels.values()]);
      const yes = list[0] === undefined ? [] : list.filter(({ name }) => /^(y|yes|1|true)$/i.test(name));
      if (flag !== undefined)
        questions.set(
          item.name,
          new Map(yes.map(({ name }): [string, CaseFact] => [name, { flag: flag.id }])),
        );
      continue;
    }
    const facts = list.flatMap((choice): [string, CaseFact][] => {
      const fact = factOf(choice, framework);
      return fact === undefined ? [] : [[choice.name, fact]];
    });
    if (facts.length > 0 && facts.length * 2 >= list.length) questions.set(item.name, new Map(facts));
  }
  return questions;
}

type Rule = Omit<Applicability, 'because'>;

const union = <T>(a: readonly T[] = [], b: readonly T[] = []) => [...new Set([...a, ...b])];

function rule(offenceTypes: string[], anyFlag: CaseFlag[], match?: 'any'): Rule {
  const hasBoth = offenceTypes.length > 0 && anyFlag.length > 0;
  return {
    ...(offenceTypes.length > 0 && { offenceTypes }),
    ...(anyFlag.length > 0 && { anyFlag }),
    ...(match === 'any' && hasBoth && { match }),
  };
}

const isOneList = ({ offenceTypes, anyFlag }: Rule) => offenceTypes === undefined || anyFlag === undefined;

/** "a or b" and "a and b" as one rule; null where a checklist has no words for it. */
export function joinRules(op: 'and' | 'or', a: Rule, b: Rule): Rule | null {
  const both =
    [...(a.offenceTypes ?? []), ...(b.offenceTypes ?? [])].length > 0 &&
    union(a.anyFlag, b.anyFlag).length > 0;
  if (op === 'or') {
    const isEvery = (one: Rule) => !isOneList(one) && one.match !== 'any';
    if (isEvery(a) || isEvery(b)) return null;
    return rule(union(a.offenceTypes, b.offenceTypes), union(a.anyFlag, b.anyFlag), both ? 'any' : undefined);
  }
  if (JSON.stringify(a) === JSON.stringify(b)) return a;
  const areApart = a.offenceTypes === undefined ? b.anyFlag === undefined : b.offenceTypes === undefined;
  if (!isOneList(a) || !isOneList(b) || !areApart) return null;
  return rule(union(a.offenceTypes, b.offenceTypes), union(a.anyFlag, b.anyFlag));
}

/** What a `relevant` says about case files; null where it depends on anything else. */
export function ruleOf(relevance: Relevance | null, questions: CaseQuestions): Rule | null {
  if (relevance === null) return null;
  if (relevance.op === 'is') {
    const fact = questions.get(relevance.question)?.get(relevance.value);
    if (fact === undefined) return null;
    return 'flag' in fact ? { anyFlag: [fact.flag] } : { offenceTypes: [fact.offenceType] };
  }
  const [a, b] = relevance.parts.map((part) => ruleOf(part, questions));
  return a === null || b === null || a === undefined || b === undefined
    ? null
    : joinRules(relevance.op, a, b);
}
