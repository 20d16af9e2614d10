import { exampleSnapshot } from '@shared/inspection/example/example-snapshot';
import { expect, it } from 'vitest';
import { themeOf } from './find-theme';

const { theme: themes, note: notes } = exampleSnapshot();

it('reads the themes of every note of the example', () => {
  const named = notes.flatMap(({ themes: given }) => given.map((mention) => themeOf(themes, mention)?.name));
  expect(named).toContain('Workload');
  expect(named).not.toContain(undefined);
});

it('reads the names that notes of older vaults hold, and says when nothing has that name', () => {
  expect(themeOf(themes, 'risk assessment')?.name).toBe('Risk assessment');
  expect(themeOf(themes, 'never used')).toBeUndefined();
  expect(themeOf(themes, '')).toBeUndefined();
});
