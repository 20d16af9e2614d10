import type { Row, TableName, Tables } from '@shared/inspection/entities';
import { useEffect, useRef } from 'react';
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import type { Change } from './change';
import { useAutosave } from './useAutosave';
import { useWorkspace } from './useWorkspace';

interface Options<T extends TableName, F extends keyof Tables[T] & string> {
  table: T;
  row: Row<T>;
  /** The fields that this form shows and writes. */
  fields: readonly F[];
  /** What the person did, for undo and the journal. */
  label: (values: Pick<Tables[T], F>) => string;
  /** Leaves out what is not filled in yet, before it is compared and written. */
  keepable?: (values: Pick<Tables[T], F>) => Pick<Tables[T], F>;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * A form bound to some fields of one row. What is typed is written within a second, changed fields only; what changes
 * elsewhere (undo, another screen, a merge) shows up here unless something is still waiting to be written.
 * Give the component a `key` of the row's id: a form belongs to one row.
 */
export function useRowForm<T extends TableName, F extends keyof Tables[T] & string>(
  options: Options<T, F>,
): UseFormReturn<Pick<Tables[T], F> & FieldValues> {
  type Values = Pick<Tables[T], F> & FieldValues;
  const { table, row, fields } = options;
  const workspace = useWorkspace();
  const pick = (from: Tables[T]) => Object.fromEntries(fields.map((name) => [name, from[name]])) as Values;
  const keepable = (values: Values): Values => ({ ...values, ...options.keepable?.(values) });
  const form = useForm<Values>({ defaultValues: pick(row) as DefaultValues<Values> });
  const isWaiting = useRef(false);
  const isFilling = useRef(false);

  const autosave = useAutosave(async () => {
    isWaiting.current = false;
    const stored = workspace.row(table, row.id);
    if (stored === undefined) return;
    const values = keepable(form.getValues());
    const changed = fields.filter((name) => !same(values[name], stored[name]));
    if (changed.length === 0) return;
    const set = Object.fromEntries(changed.map((name) => [name, values[name]]));
    const change: Change = { op: 'patch', table, id: row.id, set };
    try {
      await workspace.commit({ label: options.label(values), changes: [change] });
    } catch (refused) {
      // Still on the screen and still unwritten: it must not be overwritten from the row.
      isWaiting.current = true;
      throw refused;
    }
  });

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          // No name: the form was filled from its row, nobody typed.
          if (name === undefined || isFilling.current) return;
          isWaiting.current = true;
          autosave.touch();
        },
      }),
    [form, autosave],
  );

  useEffect(() => {
    if (isWaiting.current) return;
    const shown = keepable(form.getValues());
    const stale = fields.filter((name) => !same(shown[name], row[name]));
    if (stale.length === 0) return;
    isFilling.current = true;
    for (const name of stale) form.setValue(name as never, row[name] as never);
    isFilling.current = false;
  });

  return form;
}
