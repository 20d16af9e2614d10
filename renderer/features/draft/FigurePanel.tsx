import { useSnapshot } from '@data/useWorkspace';
import { Button, Text, Title } from '@mantine/core';
import type { FigureAttributes } from '@shared/draft/draft-node';
import { figureState } from '@shared/evidence/series/series-figure';
import type { Editor } from '@tiptap/react';
import { LinkAnchor } from '@ui/LinkAnchor';
import { StatusMark } from '@ui/StatusMark';
import { takeFigure } from './figure-commands';

interface Props {
  blockId: string;
  figure: FigureAttributes;
  editor: Editor;
}

/** What is behind a figure: its series, whether its values are those of now, and its words for those who cannot see it. */
export function FigurePanel({ blockId, figure, editor }: Props) {
  const snapshot = useSnapshot();
  const state = figureState(figure, snapshot);
  return (
    <section>
      <Title order={3}>Figure</Title>
      {state.kind === 'fresh' && figure.series !== undefined && (
        <StatusMark meaning="good">Up to date with its data series</StatusMark>
      )}
      {state.kind === 'gone' && (
        <StatusMark meaning="problem">Its data series was removed: the values stand as they were.</StatusMark>
      )}
      {state.kind === 'stale' && (
        <>
          <StatusMark meaning="attention">Stale: its data series has changed since.</StatusMark>
          <Button size="compact-sm" my="xs" onClick={() => takeFigure(editor, blockId, state.now)}>
            Take the new values
          </Button>
        </>
      )}
      {figure.series !== undefined && state.kind !== 'gone' && (
        <Text>
          <LinkAnchor to="/inspection/evidence" search={{ view: 'data', series: figure.series }}>
            Open the data series
          </LinkAnchor>
        </Text>
      )}
      <Title order={3}>Alternative text</Title>
      <Text size="sm">{figure.alternativeText === '' ? 'None yet.' : figure.alternativeText}</Text>
    </section>
  );
}
