import type { AnswerValue, Criterion } from '@shared/review/instrument';
import { type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { answerForKey } from './answer-options';

interface Doing {
  criteria: Criterion[];
  isReadOnly: boolean;
  choose: (criterion: Criterion, value: AnswerValue) => void;
  clear: (criterion: Criterion) => void;
  isOpen: (criterion: Criterion) => boolean;
  complete: () => void;
  goFile: (step: 1 | -1) => void;
  showKeys: () => void;
}

export interface ReviewKeys {
  current: Criterion | undefined;
  setCurrent: (criterion: Criterion) => void;
  /** Makes a criterion current and puts the keyboard on it. */
  goTo: (criterion: Criterion | undefined) => void;
  goNext: (from: Criterion) => void;
  goRationale: (criterion: Criterion) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

/** One hand on the keyboard: which criterion is current, and what each key does to it. */
export function useReviewKeys(doing: Doing): ReviewKeys {
  const { criteria } = doing;
  const [currentId, setCurrentId] = useState(() => (criteria.find(doing.isOpen) ?? criteria[0])?.id);
  const current = criteria.find((criterion) => criterion.id === currentId) ?? criteria[0];

  // Drawn before the next key arrives: an inspector types on without looking whether the field is there.
  const moveTo = (criterion: Criterion, part: 'criterion' | 'rationale') => {
    flushSync(() => setCurrentId(criterion.id));
    const element = document.getElementById(`${part}-${criterion.id}`);
    element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
  };
  const goTo = (criterion: Criterion | undefined) => {
    if (criterion !== undefined) moveTo(criterion, 'criterion');
  };
  const neighbour = (from: Criterion | undefined, step: 1 | -1) =>
    from === undefined ? undefined : criteria[criteria.indexOf(from) + step];
  const goNext = (from: Criterion) => goTo(neighbour(from, 1) ?? from);
  const goRationale = (criterion: Criterion) => moveTo(criterion, 'rationale');
  const nextOpen = () => {
    const start = current === undefined ? 0 : criteria.indexOf(current) + 1;
    return [...criteria.slice(start), ...criteria.slice(0, start)].find(doing.isOpen);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      doing.complete();
      return;
    }
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      event.preventDefault();
      doing.goFile(event.key === 'PageDown' ? 1 : -1);
      return;
    }
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '?') doing.showKeys();
    else if (event.key === 'ArrowDown') goTo(neighbour(current, 1));
    else if (event.key === 'ArrowUp') goTo(neighbour(current, -1));
    else if (event.key === 'u' || event.key === 'U') goTo(nextOpen());
    else if (!answer(event)) return;
    event.preventDefault();
  };

  /** The keys that change something; true when the key was one of them. */
  const answer = (event: KeyboardEvent): boolean => {
    if (current === undefined || doing.isReadOnly) return false;
    const value = answerForKey(event.key);
    if (value !== undefined) {
      doing.choose(current, value);
      if (value === 'no') goRationale(current);
      else goNext(current);
      return true;
    }
    if (event.key === 'r' || event.key === 'R') {
      goRationale(current);
      return true;
    }
    if (event.key === 'Backspace') {
      doing.clear(current);
      return true;
    }
    return false;
  };

  return { current, setCurrent: ({ id }) => setCurrentId(id), goTo, goNext, goRationale, onKeyDown };
}
