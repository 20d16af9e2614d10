import { describe, expect, it } from 'vitest';
import { compose, isFieldPath } from './compose';
import { Laptop } from './testing/laptop';

function laptop(): Laptop {
  const one = new Laptop('a1');
  one.act({
    row: 'r',
    op: 'put',
    value: { id: 'r', title: 'Front desk', answers: { one: 'yes' }, confirmation: undefined },
  });
  return one;
}

describe('an act', () => {
  it('says what each field was and which value it replaced', () => {
    const one = laptop();
    const [made] = one.entries;
    const [changed] = one.act({
      row: 'r',
      op: 'patch',
      set: { title: 'Custody suite', 'answers/two': 'no' },
    });
    expect(changed?.fields).toEqual([
      { path: 'title', value: 'Custody suite', was: 'Front desk', replaced: made?.clock },
      { path: 'answers/two', value: 'no', replaced: made?.clock },
    ]);
  });

  it('writes nothing when nothing changes', () => {
    const one = laptop();
    expect(one.act({ row: 'r', op: 'patch', set: { title: 'Front desk', answers: { one: 'yes' } } })).toEqual(
      [],
    );
    expect(one.act({ row: 'r', op: 'restore' })).toEqual([]);
  });

  it('leaves out the row’s id and fields without a value', () => {
    const [made] = laptop().entries;
    expect(made?.fields.map((change) => change.path)).toEqual(['title', 'answers']);
  });

  it('takes a field or a key away when it is set to undefined', () => {
    const one = laptop();
    one.act({ row: 'r', op: 'patch', set: { title: undefined, 'answers/one': undefined } });
    expect(one.fields('r')).toEqual({ answers: {} });
  });

  it('sees what an earlier change of the same act did', () => {
    const one = new Laptop('a1');
    const entries = one.act(
      { row: 'n', op: 'put', value: { title: 'a' } },
      { row: 'n', op: 'patch', set: { title: 'b' } },
    );
    expect(entries[1]?.fields).toMatchObject([{ was: 'a', value: 'b', replaced: entries[0]?.clock }]);
  });

  it('puts a whole row in place of an old one, fields that are gone included', () => {
    const one = laptop();
    one.act({ row: 'r', op: 'remove' });
    one.act({ row: 'r', op: 'put', value: { place: 'Hereford', answers: { one: 'yes' } } });
    expect(one.fields('r')).toEqual({ place: 'Hereford', answers: { one: 'yes' } });
  });

  it('cannot change a row that was never made', () => {
    expect(() => compose(undefined, { op: 'patch', set: { title: 'x' } })).toThrow(
      'a row that does not exist',
    );
    expect(() => compose(undefined, { op: 'remove' })).toThrow('a row that does not exist');
  });

  it('cannot write a path that is no field', () => {
    const state = laptop().rows.get('r');
    expect(() => compose(state, { op: 'patch', set: { '/removed': true } })).toThrow(
      'not the path of a field',
    );
    expect(['a', 'a/b', 'a/b c'].map(isFieldPath)).toEqual([true, true, true]);
    expect(['', '/', 'a/', '/a', '__proto__', 'a/__proto__'].map(isFieldPath)).toEqual(Array(6).fill(false));
  });
});
