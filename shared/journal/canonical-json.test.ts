import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, isJson, sameJson, toJson } from './canonical-json';
import type { Json } from './entry';

const json = fc.jsonValue().filter(isJson);

describe('canonical JSON', () => {
  it('says the same as the value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order in which keys were set', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.integer(), { noNullPrototype: true }).filter(isJson),
        (value) => {
          const reversed = Object.fromEntries(Object.entries(value).reverse());
          expect(canonicalJson(toJson(reversed))).toBe(canonicalJson(toJson(value)));
        },
      ),
    );
  });

  it('has one known spelling', () => {
    const value: Json = { b: [1, -0, 1e21, null], a: { ü: 'é\n"', A: true } };
    expect(canonicalJson(value)).toBe('{"a":{"A":true,"ü":"é\\n\\""},"b":[1,0,1e+21,null]}');
  });

  it('survives half a surrogate pair, which UTF-8 cannot carry', () => {
    expect(canonicalJson('\ud83d')).toBe('"\\ud83d"');
  });
});

describe('a value for a row', () => {
  it('loses members that are undefined, and nothing else', () => {
    expect(toJson({ a: undefined, b: { c: undefined, d: [1] } })).toEqual({ b: { d: [1] } });
  });

  it.each([
    ['not a number', Number.NaN],
    ['an infinity', { a: [Number.POSITIVE_INFINITY] }],
    ['a date', new Date(0)],
    ['a function', { a: () => 1 }],
    ['undefined in a list', [undefined]],
    ['a map', new Map()],
    ['bytes', new Uint8Array(2)],
    ['a member named __proto__', JSON.parse('{"__proto__": {"a": 1}}') as unknown],
  ])('is not %s', (_, value) => {
    expect(() => toJson(value)).toThrow(/a row may/);
    expect(isJson(value)).toBe(false);
  });

  it('is compared by what it says', () => {
    expect(sameJson({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
    expect(sameJson({ a: 1 }, { a: 2 })).toBe(false);
    expect(sameJson(undefined, null)).toBe(false);
    expect(sameJson([1, 2], [2, 1])).toBe(false);
  });
});
