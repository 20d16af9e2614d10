import { expect, it } from 'vitest';
import { alikeIn, onceFor } from './once-for';

it('works an answer out once for each object', () => {
  let asked = 0;
  const sizeOf = onceFor((of: readonly string[]) => {
    asked += 1;
    return of.length;
  });
  const [two, three] = [
    ['a', 'b'],
    ['a', 'b', 'c'],
  ];
  expect([sizeOf(two), sizeOf(three), sizeOf(two), sizeOf(three)]).toEqual([2, 3, 2, 3]);
  expect(asked).toBe(2);
});

it('takes the last answer over where nothing changed that it depends on, and only there', () => {
  const row = (status: string, words: string) => ({ status, words });
  const statuses = onceFor(
    (rows: readonly { status: string; words: string }[]) => rows.map(({ status }) => status),
    alikeIn('status'),
  );
  const [first, second] = [row('open', ''), row('open', '')];
  const before = statuses([first, second]);
  expect(statuses([first, row('open', 'more words')])).toBe(before);
  expect(statuses([first, row('closed', 'more words')])).toEqual(['open', 'closed']);
  expect(statuses([first])).toEqual(['open']);
  expect(statuses([row('closed', ''), first])).toEqual(['closed', 'open']);
});
