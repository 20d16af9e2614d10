import { useFramework } from '@data/useInspection';
import { Select } from '@mantine/core';
import type { Instrument } from '@shared/review/instrument';

interface Props {
  instrument: Instrument;
  onChoose: (instrument: Instrument) => void;
}

const keyOf = ({ id, version }: Instrument) => `${id} ${version}`;

/** Which version of the checklist the numbers are about; nothing while there is only one. */
export function VersionSelect({ instrument, onChoose }: Props) {
  const { instruments } = useFramework();
  if (instruments.length < 2) return null;
  return (
    <Select
      label="Checklist version"
      allowDeselect={false}
      w="20rem"
      value={keyOf(instrument)}
      data={instruments.map((one) => ({ value: keyOf(one), label: `${one.title}, version ${one.version}` }))}
      onChange={(value) => {
        const chosen = instruments.find((one) => keyOf(one) === value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    />
  );
}
