import type { Snapshot, TableName } from '@shared/inspection/entities';
import { InvariantError } from '@shared/result';
import fc from 'fast-check';
import type { z } from 'zod';
import { idsAsTheyAre } from '../schemas/id-schemas';
import { rowSchemas, TABLES } from '../schemas/table-schemas';

/** The parts of a zod definition that this walk needs; zod types them too loosely to be followed. */
interface Definition {
  type: string;
  shape: Record<string, z.ZodType>;
  element: z.ZodType;
  items: z.ZodType[];
  keyType: z.ZodType;
  valueType: z.ZodType;
  innerType: z.ZodType;
  entries: Record<string, string>;
  values: (string | number)[];
  options: z.ZodType[];
  checks?: { _zod: { def: { check: string; minimum?: number; value?: number; format?: string } } }[];
}

const hexId = fc.stringMatching(/^[0-9a-f]{32}$/);
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', '=1+1', '“17 of 18”'),
);

function numbers(definition: Definition): fc.Arbitrary<number> {
  const checks = (definition.checks ?? []).map((check) => check._zod.def);
  const minimum = checks.find((check) => check.check === 'greater_than')?.value;
  const isWhole = checks.some((check) => check.check === 'number_format');
  return isWhole
    ? fc.integer({ min: minimum ?? -1000, max: 100_000 })
    : fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
}

/** Values that a schema accepts, made from the schema itself, so that no field can be forgotten. */
function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema === idsAsTheyAre.row) return hexId;
  if (schema === idsAsTheyAre.rowOrNone || schema === idsAsTheyAre.blob)
    return fc.oneof(hexId, fc.constant(''));
  const definition = schema.def as unknown as Definition;
  switch (definition.type) {
    case 'string':
      return words;
    case 'number':
      return numbers(definition);
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries));
    case 'literal':
      return fc.constantFrom(...definition.values);
    case 'array':
      return fc.array(arbitraryOf(definition.element), { maxLength: 3 });
    case 'tuple':
      return fc.tuple(...definition.items.map(arbitraryOf));
    case 'null':
      return fc.constant(null);
    case 'record':
      return fc.dictionary(
        words.filter((key) => key !== '__proto__'),
        arbitraryOf(definition.valueType),
        {
          maxKeys: 3,
          noNullPrototype: true,
        },
      );
    case 'nullable':
      return fc.option(arbitraryOf(definition.innerType));
    case 'union':
      return fc.oneof(...definition.options.map(arbitraryOf));
    case 'object':
      return objects(definition.shape);
    default:
      throw new InvariantError(`no examples are made for ${definition.type}`);
  }
}

function objects(shape: Record<string, z.ZodType>): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape);
  const isOptional = (field: z.ZodType) => (field.def as unknown as Definition).type === 'optional';
  const inner = (field: z.ZodType) =>
    isOptional(field) ? (field.def as unknown as Definition).innerType : field;
  return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(inner(field))])), {
    requiredKeys: fields.filter(([, field]) => !isOptional(field)).map(([name]) => name),
    noNullPrototype: true,
  });
}

/**
 * Whole inspections with up to three rows a table, every id used once, on a framework that the app knows.
 * They make no sense to an inspector; they only have the right shape.
 */
export function arbitrarySnapshot(framework: { id: string; version: string }): fc.Arbitrary<Snapshot> {
  const schemas = rowSchemas();
  const table = (name: TableName) => {
    const count = name === 'inspection' ? { minLength: 1, maxLength: 1 } : { maxLength: 3 };
    return fc.array(arbitraryOf(schemas[name]), count);
  };
  const tables = Object.fromEntries(TABLES.map((name) => [name, table(name)]));
  return fc.record(tables, { noNullPrototype: true }).map((made) => {
    let next = 0;
    const snapshot = made as Snapshot;
    for (const name of TABLES)
      for (const row of snapshot[name]) row.id = (next++).toString(16).padStart(32, 'f');
    for (const row of snapshot.inspection)
      Object.assign(row, { frameworkId: framework.id, frameworkVersion: framework.version });
    return snapshot;
  });
}
