import type { Framework } from '@shared/framework/framework';
import type { Row } from '@shared/inspection/entities';
import type { PlanEntry } from './plan/interview-plan';
import { plainName, roleKey } from './role-names';

/** One question asked of one role at one site. */
export interface CoverageOfQuestion {
  question: string;
  /** Notes from there, of people of that role, that are about the question. */
  notes: string[];
  /** The interview plan puts this question to this role. */
  isPlanned: boolean;
}

/** One site and one role: which notes there are, how many people, about which questions. */
export interface CoverageCell {
  site: string;
  role: string;
  notes: string[];
  people: number;
  /** Every inspected question, in the order of the framework. */
  questions: CoverageOfQuestion[];
}

export interface Coverage {
  /** Places of the plan and of the notes, in the spelling that was used most, in alphabetical order. */
  sites: string[];
  roles: string[];
  /** Every combination of a site and a role, those without a note included: that is where nobody has been yet. */
  cells: CoverageCell[];
  /** Inspected questions that no note is about. */
  untouched: string[];
  /** Planned conversations (a site, a role, a question): how many there are, and how many have a note. */
  planned: { all: number; held: number };
}

/** What is to be covered. */
export interface CoveragePlan {
  places: readonly string[];
  plan: readonly PlanEntry[];
  /** Ids of the questions that are inspected. */
  questions: readonly string[];
}

/** Groups spellings of the same thing and names each group by its commonest spelling. */
function names(spellings: readonly string[], key: (text: string) => string): Map<string, string> {
  const tally = new Map<string, Map<string, number>>();
  for (const spelling of spellings.map((text) => text.trim()).filter((text) => text !== '')) {
    const group = tally.get(key(spelling)) ?? new Map<string, number>();
    group.set(spelling, (group.get(spelling) ?? 0) + 1);
    tally.set(key(spelling), group);
  }
  const commonest = (group: Map<string, number>) =>
    [...group].toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b, 'en'))[0]?.[0] ?? '';
  return new Map(
    [...tally]
      .map(([id, group]) => [id, commonest(group)] as const)
      .toSorted(([, a], [, b]) => a.localeCompare(b, 'en')),
  );
}

/** The questions that fieldwork is about, graded or not: all that are not carried forward from an earlier year. */
export function inspectedQuestions(
  framework: Framework,
  inspection: Pick<Row<'inspection'>, 'scope'>,
): string[] {
  return framework.questions
    .map(({ id }) => id)
    .filter((id) => inspection.scope[id]?.status !== 'carried-forward');
}

/**
 * Where we have been, whom we have spoken to and about what: sites by roles by questions. What the plan names has its place
 * even when nobody was there.
 * @param notes all notes; those without a place or speakers count only for the questions they touch
 */
export function coverageOf(
  notes: readonly Row<'note'>[],
  { places, plan, questions }: CoveragePlan,
): Coverage {
  const asked = plan.filter(({ isLeftOut, question }) => !isLeftOut && questions.includes(question));
  const sites = names([...places, ...notes.map(({ place }) => place)], plainName);
  const roles = names(
    [
      ...asked.flatMap((entry) => entry.roles),
      ...notes.flatMap(({ speakers }) => speakers.map(({ role }) => role)),
    ],
    roleKey,
  );
  const isPlanned = new Set(
    asked.flatMap((entry) => entry.roles.map((role) => `${roleKey(role)}/${entry.question}`)),
  );
  const cells = [...sites].flatMap(([siteKey, site]) => {
    const here = notes.filter(({ place }) => plainName(place) === siteKey);
    return [...roles].map(([key, role]): CoverageCell => {
      const there = here
        .map((note) => ({ note, groups: note.speakers.filter((group) => roleKey(group.role) === key) }))
        .filter(({ groups }) => groups.length > 0);
      return {
        site,
        role,
        notes: there.map(({ note }) => note.id),
        people: there.flatMap(({ groups }) => groups).reduce((total, { count }) => total + count, 0),
        questions: questions.map((question) => ({
          question,
          notes: there.filter(({ note }) => note.questions.includes(question)).map(({ note }) => note.id),
          isPlanned: isPlanned.has(`${key}/${question}`),
        })),
      };
    });
  });
  const conversations = cells.flatMap((cell) => cell.questions.filter((one) => one.isPlanned));
  const touched = new Set(notes.flatMap((note) => note.questions));
  return {
    sites: [...sites.values()],
    roles: [...roles.values()],
    cells,
    untouched: questions.filter((id) => !touched.has(id)),
    planned: { all: conversations.length, held: conversations.filter((one) => one.notes.length > 0).length },
  };
}
