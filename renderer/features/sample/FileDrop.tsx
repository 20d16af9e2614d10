import { Button, FileButton, Text } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import classes from './SampleRoom.module.css';
import { useFileDrop } from './useFileDrop';

interface Props {
  children: ReactNode;
  onFiles: (files: File[]) => void;
}

const TAKEN = '.csv,.txt,.tsv,.xlsx,text/csv,text/plain';

/** Takes files by a button or by dropping them; several make one list. */
export function FileDrop({ children, onFiles }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const isOver = useFileDrop(area, onFiles);
  return (
    <div ref={area} className={classes.drop} data-over={isOver}>
      {children}
      <FileButton
        multiple
        accept={TAKEN}
        onChange={(files) => {
          if (files.length > 0) onFiles(files);
        }}
        inputProps={{ 'aria-label': 'Files of the crime list' }}
      >
        {(props) => <Button {...props}>Choose files</Button>}
      </FileButton>
      <Text c="dimmed" size="sm">
        CSV or Excel (.xlsx). Several files, such as three months, become one list. They stay on this laptop,
        sealed.
      </Text>
    </div>
  );
}
