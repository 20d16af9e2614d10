import type { Row } from '@shared/inspection/entities';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assignByRule, shareByStratum, shareEvenly } from './assignment';
import { fileStatuses, progressBy } from './progress';

const file = (id: number, stratum: string, reviewer = '', standing: Row<'caseFile'>['standing'] = 'drawn') =>
  ({ id: String(id), stratum, reviewer, standing }) as Row<'caseFile'>;

const anyFiles = fc
  .array(
    fc.tuple(fc.constantFrom('rape', 'stalking', 'theft'), fc.constantFrom('', '', '', 'ann'), fc.boolean()),
  )
  .map((drawn) =>
    drawn.map(([stratum, reviewer, isIn], at) => file(at, stratum, reviewer, isIn ? 'drawn' : 'reserve')),
  );

it('gives every file without a reviewer to somebody, and changes no other', () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      const given = shareEvenly(files, ['ann', 'bob', 'cat']).map(({ caseFile }) => caseFile);
      const open = files.filter(({ standing, reviewer }) => standing === 'drawn' && reviewer === '');
      expect(given).toEqual(open.map(({ id }) => id));
    }),
  );
});

it('leaves loads that differ by at most one, unless somebody had more to begin with', () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      const names = ['ann', 'bob', 'cat'];
      const before = files.filter(
        ({ standing, reviewer }) => standing === 'drawn' && reviewer === 'ann',
      ).length;
      const given = shareEvenly(files, names);
      const load = (name: string) =>
        given.filter(({ reviewer }) => reviewer === name).length + (name === 'ann' ? before : 0);
      const others = names.map(load).filter((_, at) => at !== 0 || load('ann') > before);
      expect(Math.max(...others) - Math.min(...others)).toBeLessThanOrEqual(1);
    }),
  );
});

it('lets everybody see every kind of offence', () => {
  const files = ['rape', 'rape', 'stalking', 'stalking'].map((stratum, at) => file(at, stratum));
  const given = shareEvenly(files, ['ann', 'bob']);
  expect(given.map(({ reviewer }) => reviewer)).toEqual(['ann', 'bob', 'ann', 'bob']);
});

it('gives each stratum to one person, and balances by their sizes', () => {
  const files = ['rape', 'rape', 'rape', 'theft', 'theft', 'stalking'].map((stratum, at) =>
    file(at, stratum),
  );
  const given = shareByStratum(files, ['ann', 'bob']).map(
    ({ caseFile, reviewer }) => `${caseFile} ${reviewer}`,
  );
  expect(given.sort()).toEqual(['0 ann', '1 ann', '2 ann', '3 bob', '4 bob', '5 bob']);
  const begun = [file(7, 'theft', 'ann'), ...files];
  expect(shareByStratum(begun, ['ann', 'bob']).find(({ caseFile }) => caseFile === '3')?.reviewer).toBe(
    'ann',
  );
});

it('splits no stratum among people, whatever was assigned before', () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      const given = shareByStratum(files, ['ann', 'bob', 'cat']);
      const open = files.filter(({ standing, reviewer }) => standing === 'drawn' && reviewer === '');
      expect(given.map(({ caseFile }) => caseFile).sort()).toEqual(open.map(({ id }) => id).sort());
      for (const stratum of ['rape', 'stalking', 'theft']) {
        const of = new Set(
          given
            .filter(({ caseFile }) => files.find(({ id }) => id === caseFile)?.stratum === stratum)
            .map(({ reviewer }) => reviewer),
        );
        expect(of.size).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it('deals out again only what nobody has begun, when asked to', () => {
  const files = [file(1, 'rape', 'ann'), file(2, 'rape', 'ann'), file(3, 'rape', 'ann'), file(4, 'rape')];
  const settings = {
    rule: 'evenly',
    reviewers: ['ann', 'bob'],
    isBegun: (id: string) => id === '1',
  } as const;
  expect(assignByRule(files, { ...settings, isAnew: false })).toEqual([{ caseFile: '4', reviewer: 'bob' }]);
  expect(assignByRule(files, { ...settings, isAnew: true })).toEqual([
    { caseFile: '2', reviewer: 'bob' },
    { caseFile: '4', reviewer: 'bob' },
  ]);
});

it('never makes somebody the first reviewer of a file that they review second', () => {
  const second = (id: number, secondReviewer: string) => ({ ...file(id, 'rape'), secondReviewer });
  const files = [second(1, 'ann'), second(2, 'ann'), second(3, '')];
  for (const share of [shareEvenly, shareByStratum])
    for (const { caseFile, reviewer } of share(files, ['ann', 'bob']))
      expect(files.find(({ id }) => id === caseFile)?.secondReviewer).not.toBe(reviewer);
  expect(shareEvenly(files, ['ann'])).toEqual([{ caseFile: '3', reviewer: 'ann' }]);
});

it('gives nothing when there is nobody to review', () => {
  expect(shareEvenly([file(1, 'rape')], [])).toEqual([]);
  expect(shareByStratum([file(1, 'rape')], [])).toEqual([]);
});

it('counts progress over the files in the sample only, a second review never', () => {
  const files = [file(1, 'rape'), file(2, 'rape'), file(3, 'stalking'), file(4, 'rape', '', 'eliminated')];
  const review = (caseFile: string, role: string, status: string) =>
    ({ caseFile, role, status }) as Row<'review'>;
  const statuses = fileStatuses([
    review('1', 'primary', 'completed'),
    review('2', 'second', 'completed'),
    review('3', 'primary', 'in-progress'),
    review('4', 'primary', 'completed'),
  ]);
  expect(progressBy(({ stratum }) => stratum, ['theft', 'rape'], files, statuses)).toEqual([
    { id: 'theft', completed: 0, inProgress: 0, all: 0 },
    { id: 'rape', completed: 1, inProgress: 0, all: 2 },
    { id: 'stalking', completed: 0, inProgress: 1, all: 1 },
  ]);
});
