import { Checkbox, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { SubsetByFlag } from '@shared/sampling/frame';
import { inFigures } from '@shared/text/number';

interface Props {
  columns: readonly string[];
  subset: SubsetByFlag | undefined;
  /** The words of the subset's column with their rows; empty until they are read. */
  marks: readonly { word: string; rows: number }[];
  onColumn: (column: number | null) => void;
  onSubset: (subset: SubsetByFlag) => void;
}

const MOST_SHOWN = 40;

/** A purposive draw: only files that a column marks are looked at, for a reason that is printed. */
export function FlaggedFiles({ columns, subset, marks, onColumn, onSubset }: Props) {
  const set = (of: SubsetByFlag, word: string, isOn: boolean) =>
    onSubset({ ...of, values: isOn ? [...of.values, word] : of.values.filter((value) => value !== word) });
  return (
    <Stack gap="sm">
      <NativeSelect
        label="Look only at files that a column flags"
        description="For a sample of its own, such as cases with vulnerable victims. The draw is then purposive and says so."
        data={[
          { value: '', label: 'No: all files' },
          ...columns.map((name, at) => ({ value: String(at), label: name })),
        ]}
        value={subset === undefined ? '' : String(subset.column)}
        onChange={({ currentTarget: { value } }) => onColumn(value === '' ? null : Number(value))}
      />
      {subset !== undefined && (
        <>
          <TextInput
            label="Reason"
            description="Printed with the result"
            value={subset.reason}
            onChange={(event) => onSubset({ ...subset, reason: event.currentTarget.value })}
          />
          <Checkbox.Group
            label={`Files are flagged when “${columns[subset.column] ?? ''}” says`}
            value={subset.values}
          >
            <Stack gap={6} mt={6}>
              {marks.slice(0, MOST_SHOWN).map(({ word, rows }) => (
                <Checkbox
                  key={word}
                  value={word}
                  label={`${word === '' ? '(empty)' : word}, ${inFigures(rows)} ${rows === 1 ? 'row' : 'rows'}`}
                  onChange={(event) => set(subset, word, event.currentTarget.checked)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          {marks.length > MOST_SHOWN && (
            <Text c="dimmed" size="sm">
              {inFigures(marks.length - MOST_SHOWN)} rarer words are not shown: this is hardly a column of
              flags.
            </Text>
          )}
        </>
      )}
    </Stack>
  );
}
