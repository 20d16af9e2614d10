import type { Framework } from '@shared/framework/framework';
import type { Row } from '@shared/inspection/entities';
import { singularOf } from '@shared/text/noun';

/** One site and one role: which notes there are, how many people, about which questions. */
export interface CoverageCell {
  site: string;
  role: string;
  notes: string[];
  people: number;
  /** Ids of the questions that these notes are about. */
  questions: string[];
}

export interface Coverage {
  /** Places in the spelling that was used most, in alphabetical order. */
  sites: string[];
  roles: string[];
  /** Every combination of a site and a role, those without a note included: that is where nobody has been yet. */
  cells: CoverageCell[];
  /** Questions of the framework that no note is about. */
  untouched: string[];
}

const plain = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ');
/** "response officer" and "Response officers" are the same role. */
const roleKey = (role: string) => singularOf(plain(role));

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

/**
 * Where we have been, whom we have spoken to and about what: places by roles.
 * @param notes all notes; those without a place or speakers count only for the questions they touch
 */
export function coverageOf(notes: readonly Row<'note'>[], framework: Framework): Coverage {
  const sites = names(
    notes.map(({ place }) => place),
    plain,
  );
  const roles = names(
    notes.flatMap(({ speakers }) => speakers.map(({ role }) => role)),
    roleKey,
  );
  const cells = [...sites].flatMap(([siteKey, site]) =>
    [...roles].map(([key, role]): CoverageCell => {
      const there = notes
        .filter(({ place }) => plain(place) === siteKey)
        .map((note) => ({ note, groups: note.speakers.filter((group) => roleKey(group.role) === key) }))
        .filter(({ groups }) => groups.length > 0);
      return {
        site,
        role,
        notes: there.map(({ note }) => note.id),
        people: there.flatMap(({ groups }) => groups).reduce((total, { count }) => total + count, 0),
        questions: [...new Set(there.flatMap(({ note }) => note.questions))],
      };
    }),
  );
  const touched = new Set(notes.flatMap(({ questions }) => questions));
  return {
    sites: [...sites.values()],
    roles: [...roles.values()],
    cells,
    untouched: framework.questions.map(({ id }) => id).filter((id) => !touched.has(id)),
  };
}
