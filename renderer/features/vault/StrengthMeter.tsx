import { Text } from '@mantine/core';
import { Meter } from '@ui/Meter';
import type { Strength } from './passphrase-strength';

export function StrengthMeter({ strength }: { strength: Strength }) {
  return (
    <div aria-live="polite">
      <Meter level={strength.level} words={strength.word} />
      <Text size="xs" c="dimmed">
        Our estimate: somebody with this laptop and strong equipment could guess it in {strength.time}.
      </Text>
    </div>
  );
}
