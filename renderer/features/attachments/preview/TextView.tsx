import { ScrollArea, Text } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { decodeText } from './decode-text';
import { whenReady } from './Preview';
import classes from './Preview.module.css';
import { useLoaded } from './useLoaded';

const SHOWN_BYTES = 256 * 1024;

const REMARKS: Partial<Record<string, string>> = {
  'image/svg+xml':
    'A drawing of this kind can carry script, so it is shown as its text. Nothing in it was run.',
  'text/html': 'A web page is shown as its text. Nothing in it was run, and nothing was fetched.',
};

/** The beginning of a text, as text: whatever it says, nothing of it is run. */
export function TextView({ attachment }: { attachment: Row<'attachment'> }) {
  const { mediaType, bytes, name } = attachment;
  const loaded = useLoaded(attachment, async (source) => decodeText(await source.read(0, SHOWN_BYTES)));
  const remark = REMARKS[mediaType];
  return whenReady(loaded, (text) => (
    <>
      {remark !== undefined && (
        <Text size="sm" c="dimmed">
          {remark}
        </Text>
      )}
      {bytes > SHOWN_BYTES && (
        <Text size="sm" c="dimmed">
          This is the beginning; a saved copy has all of it.
        </Text>
      )}
      <ScrollArea.Autosize
        mah="48vh"
        w="100%"
        // A stretch that scrolls has to be reached by keyboard.
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': `Text of ${name}` }}
      >
        <pre className={classes.text}>{text}</pre>
      </ScrollArea.Autosize>
    </>
  ));
}
