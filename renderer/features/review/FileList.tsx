import { Text, TextInput } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { Choice } from '@ui/Choice';
import { useRowsInSight } from '@ui/useRowsInSight';
import { useEffect, useRef } from 'react';
import { FileRow } from './FileRow';
import type { FileStatus } from './file-status';
import type { FileFilter } from './files-shown';
import classes from './ReviewRoom.module.css';

interface Props {
  files: readonly Row<'caseFile'>[];
  statuses: ReadonlyMap<string, FileStatus>;
  filter: FileFilter;
  current: string;
  /** In a narrow window the list stands above the file and opens on demand. */
  isOpen: boolean;
  onFilter: (filter: FileFilter) => void;
  onOpen: (caseFileId: string) => void;
}

/** The files of the sample in the order of their references, with what is left to do. */
export function FileList({ files, statuses, filter, current, isOpen, onFilter, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRowsInSight({
    name: 'case files to review',
    count: files.length,
    scroller,
    rowHeight: 44,
    ahead: 8,
  });
  const index = files.findIndex((file) => file.id === current);
  useEffect(() => {
    const { range } = rows;
    const isInSight = range !== null && index >= range.startIndex && index < range.endIndex;
    if (index >= 0 && !isInSight) rows.scrollToIndex(index, { align: 'auto' });
  }, [index, rows]);

  return (
    <nav id="case-files" className={classes.files} aria-label="Case files" data-open={isOpen}>
      <div className={classes.filter}>
        <TextInput
          aria-label="Search case files"
          placeholder="Reference or offence"
          value={filter.wanted}
          onChange={(event) => onFilter({ ...filter, wanted: event.currentTarget.value })}
        />
        <Choice
          isWide
          isSmall
          label="Which files"
          value={filter.which}
          onChange={(which) => onFilter({ ...filter, which })}
          options={[
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
