import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { Message } from '@ui/Message';
import { useState } from 'react';

interface Props {
  groups: readonly string[];
  /** Makes a PDF of a page; answers where it is, or null when there is none. */
  onPrint: (html: string) => Promise<string | null>;
  onDone: () => void;
}

/** The recovery key, this once. */
export function PaperKey({ groups, onPrint, onDone }: Props) {
  const [path, setPath] = useState<string | null>(null);
  return (
    <Stack>
      <Message meaning="attention" title="Write it down now: it is shown this once.">
        Whoever has this paper and this laptop (or a backup) can read everything. Keep it where the laptop is
        not, in a safe or a sealed envelope.
      </Message>
      <Code block fz="lg" aria-label="The recovery key">
        {linesOf(groups).join('\n')}
      </Code>
      <Text c="dimmed" size="sm">
        There is no letter O, I, L or U in it: a round sign is a zero, an upright one is a one.
      </Text>
      {path !== null && (
        <Message meaning="attention" title={`Saved to ${path}`}>
          Print it, then delete that file: on this disk it would open everything.
        </Message>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => void onPrint(pageOf(groups)).then(setPath)}>
          Save a page to print
        </Button>
        <Button onClick={onDone}>I have it on paper</Button>
      </Group>
    </Stack>
  );
}

/** Seven lines of two groups are easier to compare than one of fourteen. */
function linesOf(groups: readonly string[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < groups.length; at += 2) lines.push(groups.slice(at, at + 2).join('  '));
  return lines;
}

function pageOf(groups: readonly string[]): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Assay recovery key</title></head>
<body><h1>Assay recovery key</h1><p>Opens the vault of one laptop, and its backups, without the passphrase. Keep it where
the laptop is not.</p><pre>${linesOf(groups).join('\n')}</pre><p>On the unlock screen choose “Use the recovery key”.</p></body></html>`;
}
