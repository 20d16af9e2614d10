import { Text } from '@mantine/core';
import { clockTime } from './clock-time';
import { StatusMark } from './StatusMark';

interface Props {
  state:
    | { kind: 'saved'; at: number }
    | { kind: 'saving' }
    | { kind: 'one-copy'; message: string }
    | { kind: 'failed'; message: string };
}

/** "Saved 14:03:22": only once both copies are on disk. Trouble is shown in full by the shell, not only here. */
export function SaveIndicator({ state }: Props) {
  switch (state.kind) {
    case 'saved':
      return (
        <Text
          component="span"
          c="dimmed"
          style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
        >
          {state.at === 0 ? 'Nothing to save' : `Saved ${clockTime(state.at)}`}
        </Text>
      );
    case 'saving':
      return (
        <Text component="span" c="dimmed">
          Saving …
        </Text>
      );
    case 'one-copy':
      return <StatusMark meaning="attention">One copy saved</StatusMark>;
    case 'failed':
      return <StatusMark meaning="problem">Not saved</StatusMark>;
  }
}
