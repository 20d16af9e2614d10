import { Button, Group } from '@mantine/core';
import type { Criterion } from '@shared/review/instrument';
import { type KeyboardEvent, useRef } from 'react';
import classes from './Instruments.module.css';

interface Props {
  criteria: readonly Criterion[];
  current: string | undefined;
  onChoose: (id: string) => void;
  onMove: (from: number, step: 1 | -1) => void;
  onAdd: () => void;
}

/** What the checklist asks, in order. Arrows go from one to the next; with Alt they take the criterion along. */
export function CriterionList({ criteria, current, onChoose, onMove, onAdd }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const place = criteria.findIndex(({ id }) => id === current);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (step === null || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.altKey) {
      onMove(place, step);
      return;
    }
    const next = criteria[place + step];
    if (next === undefined) return;
    onChoose(next.id);
    list.current?.querySelectorAll('button')[place + step]?.focus();
  };
  return (
    <div>
      <ol ref={list} className={classes.list} aria-label="Criteria of the draft" onKeyDown={onKeyDown}>
        {criteria.map((criterion) => (
          <li key={criterion.id}>
            <button
              type="button"
              className={classes.criterion}
              aria-current={criterion.id === current}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onClick={() => onChoose(criterion.id)}
            >
              <span className={classes.number}>{criterion.number}</span>
              <span>{criterion.text.trim() === '' ? 'No text yet' : criterion.text}</span>
              <span className={classes.weight}>
                {criterion.weight === 'ordinary' ? '' : criterion.weight}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <Group gap="xs">
        <Button onClick={onAdd} variant="default">
          Add a criterion
        </Button>
        <Button variant="default" disabled={place <= 0} onClick={() => onMove(place, -1)}>
          Move up
        </Button>
        <Button
          variant="default"
          disabled={place < 0 || place === criteria.length - 1}
          onClick={() => onMove(place, 1)}
        >
          Move down
        </Button>
      </Group>
    </div>
  );
}
