import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Menu, Stack, Text } from '@mantine/core';
import type { Result } from '@shared/result';
import { announce } from '@ui/LiveRegion';
import { Message } from '@ui/Message';
import { useState } from 'react';
import { type NotSaved, saveArchive } from './save-archive';
import { saveScores } from './save-scores';
import { SCORE_FORMATS } from './score-files';

type State =
  | { kind: 'idle' }
  | { kind: 'doing'; what: string }
  | { kind: 'saved'; title: string; path: string }
  | { kind: 'not-saved'; title: string; words: string };

/** Saves the open inspection as an open archive, or its scores for a spreadsheet. */
export function SaveArchive() {
  const workspace = useWorkspace();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const isBusy = state.kind === 'doing';

  /** @param thing what is saved, as the sentence about it begins: "The archive is" */
  async function save(thing: string, work: () => Promise<Result<string, NotSaved>>) {
    const title = `${thing} not saved`;
    try {
      const saved = await work();
      if (saved.ok) {
        setState({ kind: 'saved', title: `${thing} saved`, path: saved.value });
        announce(`Saved to ${saved.value}`);
      } else if (saved.failure.words === '') setState({ kind: 'idle' });
      else setState({ kind: 'not-saved', title, words: saved.failure.words });
    } catch (error) {
      const words = error instanceof Error ? error.message : 'Something went wrong.';
      setState({ kind: 'not-saved', title, words: `${words} The inspection is as it was.` });
    }
  }
  const tell = (what: string) => setState({ kind: 'doing', what });

  return (
    <Stack gap="sm">
      <Group>
        <Button
          variant="default"
          disabled={isBusy}
          onClick={() => void save('The archive is', () => saveArchive(workspace, Date.now(), tell))}
        >
          Save an open archive
        </Button>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" disabled={isBusy} rightSection="▾">
              Save the scores
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {SCORE_FORMATS.map(({ format, label }) => (
              <Menu.Item
                key={format}
                onClick={() => {
                  tell('Writing the scores');
                  void save('The scores are', () => saveScores(workspace, format, Date.now()));
                }}
              >
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        {isBusy && <Text c="dimmed">{state.what} …</Text>}
      </Group>
      {state.kind === 'saved' && (
        <Message meaning="good" title={state.title}>
          {state.path}
        </Message>
      )}
      {state.kind === 'not-saved' && (
        <Message meaning="problem" title={state.title}>
          {state.words}
        </Message>
      )}
    </Stack>
  );
}
