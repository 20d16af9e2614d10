import { useInspection } from '@data/useInspection';
import { useRows } from '@data/useWorkspace';
import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { figureOf } from '@shared/evidence/series/series-figure';
import type { Editor } from '@tiptap/react';
import { LinkAnchor } from '@ui/LinkAnchor';
import { RankedBars } from '@ui/RankedBars';
import { useState } from 'react';
import { insertFigure } from './figure-commands';

interface Props {
  editor: Editor;
  onClose: () => void;
}

/** A figure is picked from the data series, never drawn by hand: its numbers, source and alternative text come with it. */
export function InsertFigureDialog({ editor, onClose }: Props) {
  const { force } = useInspection();
  const series = useRows('dataSeries');
  // Where the cursor stood when the dialog opened: the dialog takes the focus.
  const [place] = useState(() => editor.state.selection.to);
  const [wanted, setWanted] = useState(series[0]?.id ?? '');
  const chosen = series.find(({ id }) => id === wanted);
  const figure = chosen === undefined ? null : figureOf(chosen, force);
  return (
    <Modal opened onClose={onClose} title="Insert a figure" size="lg">
      <Stack>
        {series.length === 0 ? (
          <Text>
            There is no data series yet.{' '}
            <LinkAnchor to="/inspection/evidence" search={{ view: 'data' }}>
              Import one in Evidence
            </LinkAnchor>
            .
          </Text>
        ) : (
          <Radio.Group label="Data series" value={wanted} onChange={setWanted}>
            <Stack gap="xs" mt="xs">
              {series.map(({ id, title }) => (
                <Radio key={id} value={id} label={title} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {figure !== null && (
          <>
            <RankedBars figure={figure} />
            <Text size="sm" c="dimmed">
              Alternative text: {figure.alternativeText}
            </Text>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            disabled={figure === null}
            onClick={() => {
              if (figure !== null) insertFigure(editor, figure, place);
              onClose();
            }}
          >
            Insert this figure
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
