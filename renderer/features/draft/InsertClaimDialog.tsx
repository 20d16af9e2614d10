import { Modal, SegmentedControl, Stack } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { FileClaimForm } from './FileClaimForm';
import { PeopleClaimForm } from './PeopleClaimForm';

interface Props {
  editor: Editor;
  /** The question that is drafted: its findings are what people can have held. */
  question: string;
  onClose: () => void;
}

type About = 'files' | 'people' | 'comparison';

const ABOUT = [
  { value: 'files', label: 'Case files' },
  { value: 'people', label: 'People' },
  { value: 'comparison', label: 'Two counts compared' },
];

/** A count is picked, not typed: of files, of people, or two beside each other. */
export function InsertClaimDialog({ editor, question, onClose }: Props) {
  const [about, setAbout] = useState<About>('files');
  // Where the cursor stood when the dialog opened: the dialog takes the focus.
  const [place] = useState(() => ({ from: editor.state.selection.from, to: editor.state.selection.to }));
  const common = { editor, place, onClose };
  return (
    <Modal opened onClose={onClose} title="Insert a claim" size="lg">
      <Stack gap="sm">
        <SegmentedControl
          aria-label="What is counted"
          value={about}
          data={ABOUT}
          onChange={(value) => setAbout(value as About)}
        />
        {about === 'people' ? (
          <PeopleClaimForm {...common} question={question} />
        ) : (
          <FileClaimForm key={about} {...common} isComparison={about === 'comparison'} />
        )}
      </Stack>
    </Modal>
  );
}
