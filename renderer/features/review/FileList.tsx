import { useAuthor } from '@data/useInspection';
import { useRows } from '@data/useWorkspace';
import { SegmentedControl, Text, TextInput } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { FileRow } from './FileRow';
import { fileStatuses } from './file-status';
import classes from './ReviewRoom.module.css';

interface Props {
  current: string | undefined;
  onOpen: (caseFileId: string) => void;
}

type Show = 'all' | 'left' | 'mine';

/** The files of the sample in the order of their references, with what is left to do. */
export function FileList({ current, onOpen }: Props) {
  const author = useAuthor();
  const caseFiles = useRows('caseFile');
  const reviews = useRows('review');
  const [show, setShow] = useState<Show>('all');
  const [wanted, setWanted] = useState('');
  const statuses = useMemo(() => fileStatuses(caseFiles, reviews, author), [caseFiles, reviews, author]);
  const files = useMemo(
    () => filterFiles(caseFiles, { show, wanted, author, isDone: (id) => statuses.get(id) === 'completed' }),
    [caseFiles, show, wanted, author, statuses],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: files.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 12,
  });
  const index = files.findIndex((file) => file.id === current);
  useEffect(() => {
    if (index >= 0) rows.scrollToIndex(index, { align: 'auto' });
  }, [index, rows]);

  return (
    <nav className={classes.files} aria-label="Case files">
      <div className={classes.filter}>
        <TextInput
          aria-label="Search case files"
          placeholder="Reference or offence"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label="Which files"
          value={show}
          onChange={(value) => setShow(value)}
          data={[
            { value: 'all', label: 'All' },
            { value: 'left', label: 'Left' },
            { value: 'mine', label: 'Mine' },
          ]}
        />
      </div>
      <div ref={scroller} className={classes.scroller}>
        {files.length === 0 && (
          <Text c="dimmed" p="sm">
            No file fits this filter.
          </Text>
        )}
        <ul style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map((item) => {
            const file = files[item.index];
            return (
              file !== undefined && (
                <FileRow
                  key={file.id}
                  file={file}
                  top={item.start}
                  status={statuses.get(file.id) ?? 'not-started'}
                  isCurrent={file.id === current}
                  onOpen={onOpen}
                />
              )
            );
          })}
        </ul>
      </div>
    </nav>
  );
}

function filterFiles(
  caseFiles: readonly Row<'caseFile'>[],
  by: { show: Show; wanted: string; author: string; isDone: (id: string) => boolean },
): Row<'caseFile'>[] {
  const wanted = by.wanted.trim().toLowerCase();
  return caseFiles
    .filter((file) => file.standing === 'drawn')
    .filter((file) => by.show !== 'left' || !by.isDone(file.id))
    .filter((file) => by.show !== 'mine' || file.reviewer === by.author || file.secondReviewer === by.author)
    .filter((file) => wanted === '' || `${file.reference} ${file.offenceType}`.toLowerCase().includes(wanted))
    .sort((a, b) => a.reference.localeCompare(b.reference, 'en', { numeric: true }));
}
