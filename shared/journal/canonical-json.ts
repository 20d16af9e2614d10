import { InvariantError } from '@shared/result';
import type { Json } from './entry';

/**
 * JSON with one spelling for each value (after RFC 8785): keys in order of their UTF-16 code units, no spaces, so that
 * two devices compute the same hash.
 * @throws InvariantError for what JSON cannot say (NaN, infinities, undefined in a list, dates, functions)
 */
export function canonicalJson(value: Json): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value))
        throw new InvariantError('a number that is not finite cannot be written as JSON');
      return JSON.stringify(value);
    case 'object':
      return Array.isArray(value) ? `[${value.map(canonicalJson).join(',')}]` : canonicalObject(value);
    default:
      throw new InvariantError(`a ${typeof value} cannot be written as JSON`);
  }
}

function canonicalObject(value: { [key: string]: Json }): string {
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(member)}`);
  }
  return `{${parts.join(',')}}`;
}

/** True for what JSON can say; a member named __proto__ would set a prototype somewhere, so that is refused too. */
export function isJson(value: unknown): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  if (typeof value !== 'object' || !isPlain(value)) return false;
  return Object.entries(value).every(([key, member]) => key !== '__proto__' && isJson(member));
}

/**
 * A plain copy of a value that JSON can say; members that are undefined are left out.
 * @throws InvariantError when it holds anything else, so that nothing changes its shape on the way to disk
 */
export function toJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && value !== null && isPlain(value)) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    const copy: { [key: string]: Json } = {};
    for (const [key, member] of members) copy[checkKey(key)] = toJson(member);
    return copy;
  }
  if (!isJson(value))
    throw new InvariantError(`a row may only hold what JSON can say, not ${describe(value)}`);
  return value;
}

function checkKey(key: string): string {
  if (key === '__proto__') throw new InvariantError('a row may not have a member named __proto__');
  return key;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function describe(value: unknown): string {
  return typeof value === 'number' ? 'a number that is not finite' : `a ${typeof value}`;
}

/** Equal as JSON values; the order of keys does not matter. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || typeof a !== 'object' || typeof b !== 'object') return false;
  return canonicalJson(a) === canonicalJson(b);
}
