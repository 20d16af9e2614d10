import { Group, NativeSelect } from '@mantine/core';
import { ENCODINGS, SEPARATORS } from '@shared/sampling/format-words';
import type { FrameEncoding, Separator } from '@shared/sampling/frame';
import type { ListLook } from './import/look-at-list';
import type { ListChoice } from './useListImport';

interface Props {
  look: ListLook;
  onChoose: (choice: ListChoice) => void;
}

/** The guess about how a list is written, open to change. */
export function FormatFields({ look, onChoose }: Props) {
  const { format, workbook } = look;
  const headerRows = [
    { value: '-1', label: 'No header' },
    ...look.rows.map((_, at) => ({ value: String(at), label: `Row ${at + 1}` })),
  ];
  return (
    <Group align="flex-start">
      {workbook === undefined ? (
        <>
          <NativeSelect
            label="Encoding"
            description={
              look.encodingIsGuess ? 'A guess: look at names with accents' : 'Recognised from the file'
            }
            data={ENCODINGS.map(({ id, label }) => ({ value: id, label }))}
            value={format.encoding}
            onChange={(event) => onChoose({ encoding: event.currentTarget.value as FrameEncoding })}
          />
          <NativeSelect
            label="Separator"
            description="Between the columns"
            data={SEPARATORS.map(({ id, label }) => ({ value: id, label }))}
            value={format.separator}
            onChange={(event) => onChoose({ separator: event.currentTarget.value as Separator })}
          />
        </>
      ) : (
        <NativeSelect
          label="Sheet"
          description="Of the workbook"
          data={workbook.sheets}
          value={workbook.sheet}
          onChange={(event) => onChoose({ sheet: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label="Header row"
        description="With the names of the columns"
        data={headerRows}
        value={String(format.headerRow)}
        onChange={(event) => onChoose({ headerRow: Number(event.currentTarget.value) })}
      />
    </Group>
  );
}
