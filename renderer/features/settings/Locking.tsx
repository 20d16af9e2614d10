import type { VaultSettings } from '@data/settings';
import { NativeSelect } from '@mantine/core';

const minutes = [
  { value: '2', label: '2 minutes' },
  { value: '5', label: '5 minutes' },
  { value: '10', label: '10 minutes' },
  { value: '20', label: '20 minutes' },
  { value: '60', label: '1 hour' },
];

interface Props {
  settings: VaultSettings;
  onChange: (set: Partial<VaultSettings>) => void;
}

export function Locking({ settings, onChange }: Props) {
  return (
    <NativeSelect
      label="Lock after"
      description="Without a key or a pointer. What you were typing is saved first. The screen lock and sleep lock Assay at once."
      maw="28rem"
      data={minutes}
      value={String(settings.lockAfterMinutes)}
      onChange={(event) => onChange({ lockAfterMinutes: Number(event.currentTarget.value) })}
    />
  );
}
