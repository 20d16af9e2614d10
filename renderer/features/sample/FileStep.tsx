import { Button, Stack, Tabs, Text } from '@mantine/core';
import { formatWords, sizeInWords } from '@shared/sampling/format-words';
import { useState } from 'react';
import { FileDrop } from './FileDrop';
import { FormatFields } from './FormatFields';
import type { ListLook } from './import/look-at-list';
import { ListPreview } from './ListPreview';
import classes from './SampleRoom.module.css';
import type { ListChoice } from './useListImport';

interface Props {
  looks: readonly ListLook[];
  onFiles: (files: File[]) => void;
  onChoose: (at: number, choice: ListChoice) => void;
  onNext: () => void;
}

/** The chosen files, how they seem to be written, and their first rows read that way. */
export function FileStep({ looks, onFiles, onChoose, onNext }: Props) {
  const [open, setOpen] = useState('0');
  if (looks.length === 0)
    return (
      <FileDrop onFiles={onFiles}>
        <Text>
          The sample is drawn from the force’s list of recorded crimes. Choose the list as the force sent it:
          you see how it is read before anything is kept.
        </Text>
      </FileDrop>
    );
  return (
    <Stack>
      <Tabs value={open} onChange={(value) => setOpen(value ?? '0')} keepMounted={false}>
        <Tabs.List aria-label="Files of the list">
          {looks.map(({ name, bytes }, at) => (
            <Tabs.Tab key={name} value={String(at)}>
              {name} <span className={classes.stepFact}>{sizeInWords(bytes)}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {looks.map((look, at) => (
          <Tabs.Panel key={look.name} value={String(at)} pt="md">
            <Stack>
              <FormatFields look={look} onChoose={(choice) => onChoose(at, choice)} />
              <Text c="dimmed" size="sm">
                Read as {formatWords(look.format)}. The shaded row is the header; rows before it are left out.
              </Text>
              <ListPreview
                label={`First rows of ${look.name}`}
                rows={look.rows}
                headerRow={look.format.headerRow}
              />
            </Stack>
          </Tabs.Panel>
        ))}
      </Tabs>
      <div className={classes.foot}>
        <Button onClick={onNext}>Choose the columns</Button>
      </div>
      <FileDrop onFiles={onFiles}>
        <Text>Not the right files? Choose again; all files of the list together.</Text>
      </FileDrop>
    </Stack>
  );
}
