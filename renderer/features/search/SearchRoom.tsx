import { stopLooking } from '@data/looked-for';
import type { Found } from '@data/search-desk';
import { searchDeskOf } from '@data/search-desks';
import { useFound } from '@data/useFound';
import { useOpenHit } from '@data/useOpenHit';
import { useWorkspace } from '@data/useWorkspace';
import { TextInput, VisuallyHidden } from '@mantine/core';
import { EmptyState } from '@ui/EmptyState';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { FilterFields } from './FilterFields';
import { HitList } from './HitList';
import { ask, useAsked } from './remembered-search';
import classes from './SearchRoom.module.css';

/** Everything that was written in the inspection, by its words, with what it can be narrowed to. */
export function SearchRoom() {
  const workspace = useWorkspace();
  const openHit = useOpenHit();
  const asked = useAsked(workspace);
  const found = useFound(workspace, asked.typed, asked.filters);
  const input = useRef<HTMLInputElement>(null);
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    stopLooking();
    input.current?.focus();
    input.current?.select();
  }, []);
  // Whoever comes here will look for something: the index is begun before the first key.
  useEffect(() => {
    searchDeskOf(workspace);
  }, [workspace]);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      room.current?.querySelector<HTMLElement>('[data-index="0"] button')?.focus();
    }
    const best = found?.documents.at(0);
    if (event.key === 'Enter' && best !== undefined && found !== null) openHit(workspace, best, found.wanted);
    if (event.key === 'Escape') ask(workspace, { typed: '' });
  };
  return (
    <div ref={room} className={classes.room}>
      <div className={classes.ask}>
        <VisuallyHidden component="h1">Search</VisuallyHidden>
        <TextInput
          ref={input}
          size="md"
          type="search"
          aria-label="Search everything written"
          placeholder="Words, or “words in quotation marks” as they stand"
          value={asked.typed}
          onChange={(event) => ask(workspace, { typed: event.currentTarget.value })}
          onKeyDown={press}
        />
        <FilterFields filters={asked.filters} />
        <p className={classes.count} role="status">
          {found !== null && countWords(found)}
          {found?.isIndexed === false && ' Typing errors are allowed for in a moment.'}
        </p>
      </div>
      {found === null ? (
        <div className={classes.empty}>
          <EmptyState>
            Looks through notes, reasons in reviews, findings, attachments’ names and drafts as you type.
          </EmptyState>
        </div>
      ) : (
        <HitList found={found} field={input} />
      )}
    </div>
  );
}

function countWords({ documents: { length }, isComplete }: Found): string {
  if (!isComplete) return `${length.toLocaleString('en-GB')} found so far.`;
  if (length === 0) return 'Nothing found. Try fewer words, or clear the filters.';
  return length === 1 ? 'One found.' : `${length.toLocaleString('en-GB')} found.`;
}
