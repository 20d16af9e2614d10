import { useWorkspace } from '@data/useWorkspace';
import { Button, FileButton } from '@mantine/core';
import { blocksOf } from '@shared/draft/block-changes';
import { commentsOf } from '@shared/draft/document-comments';
import { remarksFromWord, tooManyMessage, withinLimit } from '@shared/draft/moderation/remarks-from-word';
import { returnedFailureMessage } from '@shared/export/returned/returned-document';
import { Message } from '@ui/Message';
import { useRef, useState } from 'react';
import { addReturnedAct } from './moderation-acts';
import { readReturned } from './read-returned';

interface Props {
  section: string;
  code: string;
  flush: () => Promise<void>;
}

type Said = { meaning: 'good' | 'information' | 'problem'; words: string };

function addedWords(added: number, lost: number): string {
  const read = added === 1 ? 'One challenge was read' : `${added} challenges were read`;
  if (lost === 0) return `${read} and tied to ${added === 1 ? 'its sentence' : 'their sentences'}.`;
  return `${read}; ${lost === 1 ? 'one has' : `${lost} have`} no place in the draft as it is now.`;
}

/** Comments and tracked changes of the document that the force sent back, taken over as challenges. */
export function ReturnedImport({ section, code, flush }: Props) {
  const workspace = useWorkspace();
  const [busy, setBusy] = useState(false);
  const forget = useRef<() => void>(null);
  const [said, setSaid] = useState<Said | null>(null);

  const take = async (file: File): Promise<Said> => {
    const read = await readReturned(file);
    if (!read.ok) return { meaning: 'problem', words: returnedFailureMessage(read.failure) };
    await flush();
    const row = workspace.row('section', section);
    if (row === undefined) return { meaning: 'problem', words: 'This section was removed meanwhile.' };
    const blocks = blocksOf(section, workspace.rows('draftBlock'));
    // A whole report comes back with the comments of every section.
    const snapshot = workspace.snapshot();
    const sent = snapshot.section.flatMap((one) => commentsOf(one, snapshot));
    const remarks = withinLimit(remarksFromWord(read.value, blocks, Date.now(), sent));
    if (!remarks.ok) return { meaning: 'problem', words: tooManyMessage(remarks.failure) };
    if (remarks.value.length === 0)
      return { meaning: 'information', words: 'There is no comment and no tracked change in this document.' };
    const taken = addReturnedAct(row, code, remarks.value);
    if (taken === null)
      return { meaning: 'information', words: 'Everything in this document was read before.' };
    await workspace.commit(taken.act);
    const lost = taken.added.filter(({ block }) => block === '').length;
    return { meaning: 'good', words: addedWords(taken.added.length, lost) };
  };

  const choose = async (file: File | null) => {
    if (file === null) return;
    setBusy(true);
    setSaid(null);
    try {
      setSaid(await take(file));
    } finally {
      // Or the same file, mended meanwhile, could not be chosen again.
      forget.current?.();
      setBusy(false);
    }
  };

  return (
    <>
      <FileButton
        resetRef={forget}
        accept=".docx,.docm"
        onChange={(file) => void choose(file)}
        inputProps={{ 'aria-label': 'Returned Word document' }}
      >
        {(props) => (
          <Button {...props} size="compact-sm" variant="default" loading={busy}>
            Read a returned document
          </Button>
        )}
      </FileButton>
      {said !== null && <Message meaning={said.meaning} title={said.words} />}
    </>
  );
}
