import { Button, Group, Text } from '@mantine/core';
import { Message } from '@ui/Message';
import { useEffect, useState } from 'react';
import classes from './Attachments.module.css';
import type { Incoming } from './incoming';
import { useVoiceMemo } from './useVoiceMemo';

/** Records a memo with the laptop's microphone. */
export function VoiceMemo({ onRecorded }: { onRecorded: (memo: Incoming) => Promise<void> }) {
  const { state, begin, stop, discard } = useVoiceMemo(onRecorded);
  if (state.kind === 'recording')
    return (
      <Group gap="xs" role="group" aria-label="Voice memo">
        <span className={classes.recording} aria-hidden="true" />
        <Text size="sm" role="timer" aria-label="Recording time">
          Recording <Elapsed since={state.startedAt} />
        </Text>
        <Button size="compact-sm" onClick={stop}>
          Stop and keep
        </Button>
        <Button size="compact-sm" variant="default" onClick={discard}>
          Throw away
        </Button>
      </Group>
    );
  return (
    <>
      <Button size="compact-sm" variant="default" loading={state.kind === 'opening'} onClick={begin}>
        Record a voice memo
      </Button>
      {state.kind === 'refused' && (
        <Message meaning="problem" title="Not recorded">
          {state.words}
        </Message>
      )}
    </>
  );
}

function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(tick);
  }, []);
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  return (
    <>
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </>
  );
}
