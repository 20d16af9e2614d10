import type { VaultSettings } from '@data/settings';
import { Group, NativeSelect } from '@mantine/core';

const sizes = [
  { value: '0.9', label: 'Small' },
  { value: '1', label: 'Standard' },
  { value: '1.15', label: 'Large' },
  { value: '1.3', label: 'Larger' },
  { value: '1.5', label: 'Largest' },
];

interface Props {
  settings: VaultSettings;
  onChange: (set: Partial<VaultSettings>) => void;
}

export function Appearance({ settings, onChange }: Props) {
  return (
    <Group align="flex-end">
      <NativeSelect
        label="Colours"
        data={[
          { value: 'auto', label: 'As the system has it' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        value={settings.theme}
        onChange={(event) => onChange({ theme: event.currentTarget.value as VaultSettings['theme'] })}
      />
      <NativeSelect
        label="Text size"
        data={sizes}
        value={String(settings.textSize)}
        onChange={(event) => onChange({ textSize: Number(event.currentTarget.value) })}
      />
    </Group>
  );
}
