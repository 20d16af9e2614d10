import { TextInput } from '@mantine/core';
import type { SpeakerGroup } from '@shared/inspection/entities';
import { parseSpeakers } from '@shared/notes/parse-speakers';
import { type RefObject, useState } from 'react';

interface Props {
  inputRef: RefObject<HTMLInputElement | null>;
  onAdd: (groups: SpeakerGroup[]) => void;
}

/** Everybody who was there in one line: quicker than one field a group. Enter adds them. */
export function SpeakersLine({ inputRef, onAdd }: Props) {
  const [typed, setTyped] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const add = () => {
    const groups = parseSpeakers(typed);
    setIsRefused(groups === null && typed.trim() !== '');
    if (groups === null) return;
    onAdd(groups);
    setTyped('');
  };
  return (
    <TextInput
      ref={inputRef}
      aria-label="Add people in one line"
      aria-keyshortcuts="Control+Shift+P"
      placeholder="7 response officers, 1 sergeant"
      description="Ctrl Shift P comes here, Enter adds them"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={isRefused ? 'Say a number and a role for each: 7 response officers, 1 sergeant.' : null}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setIsRefused(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        add();
      }}
    />
  );
}
