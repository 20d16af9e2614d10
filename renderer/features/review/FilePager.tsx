import { Button, Group, Text } from '@mantine/core';
import classes from './ReviewRoom.module.css';

interface Props {
  /** Place of the open file among those shown, from 1; 0 when the filter leaves it out. */
  at: number;
  of: number;
  isListOpen: boolean;
  onToggleList: () => void;
  onGoFile: (step: 1 | -1) => void;
}

/** Stands for the list of files where the window has no room for both: the file comes first. */
export function FilePager({ at, of, isListOpen, onToggleList, onGoFile }: Props) {
  return (
    <Group className={classes.pager} gap="xs" wrap="nowrap" role="group" aria-label="Which file">
      <Button variant="default" size="compact-sm" onClick={() => onGoFile(-1)} aria-label="Previous file">
        ‹
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        onClick={onToggleList}
        aria-expanded={isListOpen}
        aria-controls="case-files"
      >
        {isListOpen ? 'Hide the files' : 'Choose a file'}
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => onGoFile(1)} aria-label="Next file">
        ›
      </Button>
      <Text c="dimmed" size="sm">
        {at === 0 ? `${of} shown` : `${at} of ${of}`}
      </Text>
    </Group>
  );
}
