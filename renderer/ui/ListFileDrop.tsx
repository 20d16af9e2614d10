import { Button, FileButton } from '@mantine/core';
import { type DragEvent, type ReactNode, useState } from 'react';
import classes from './ListFileDrop.module.css';

interface Props {
  /** What the button says: "Import a CSV file". */
  action: string;
  /** Names the hidden file field: "File of the data series". */
  name: string;
  children?: ReactNode;
  onFile: (file: File) => void;
}

/** Takes one short CSV list, by a button or by dropping it. */
export function ListFileDrop({ action, name, children, onFile }: Props) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    // Without this the window would open the file.
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    setOver(false);
    if (file === undefined) return;
    event.preventDefault();
    onFile(file);
  };
  return (
    // The button inside does the same from the keyboard.
    <section
      aria-label={name}
      className={classes.drop}
      data-over={isOver}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileButton
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        onChange={(file) => {
          if (file !== null) onFile(file);
        }}
        inputProps={{ 'aria-label': name }}
      >
        {(props) => (
          <Button {...props} variant="default" size="compact-md">
            {action}
          </Button>
        )}
      </FileButton>
      {children}
    </section>
  );
}
