import { useWorkspace } from '@data/useWorkspace';
import { Button, SegmentedControl, Text, TextInput, Title } from '@mantine/core';
import type { DraftRemark } from '@shared/inspection/draft-rows';
import type { Editor } from '@tiptap/react';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { Controller, useForm } from 'react-hook-form';
import classes from './Moderation.module.css';
import { addRemarkAct } from './moderation-acts';
import { useAbout } from './useAbout';

interface Props {
  editor: Editor;
  section: string;
  code: string;
  flush: () => Promise<void>;
}

interface Fields {
  kind: DraftRemark['kind'];
  text: string;
  by: string;
}

const KINDS = [
  { value: 'comment', label: 'Comment' },
  { value: 'suggestion', label: 'Suggest' },
  { value: 'challenge', label: 'Challenge' },
];

const ASKED: Record<Fields['kind'], { label: string; button: string }> = {
  comment: { label: 'Your comment', button: 'Add comment' },
  suggestion: { label: 'Words to put in their place', button: 'Add suggestion' },
  challenge: { label: 'What the force says is wrong', button: 'Add challenge' },
};

/** A comment, a suggestion or a challenge by the force, about the words that are selected in the page. */
export function NewRemark({ editor, section, code, flush }: Props) {
  const workspace = useWorkspace();
  const about = useAbout(editor);
  const { control, register, handleSubmit, reset, watch, formState } = useForm<Fields>({
    defaultValues: { kind: 'comment', text: '', by: '' },
  });
  const kind = watch('kind');
  const add = async ({ text, by }: Fields) => {
    if (about === null) return;
    await flush();
    await workspace.commit(
      addRemarkAct(section, code, {
        kind,
        block: about.blockId,
        about: about.words,
        text: text.trim(),
        by: kind === 'challenge' ? by.trim() : workspace.author,
        at: Date.now(),
        from: 'typed',
        state: 'open',
        reason: '',
        decidedBy: '',
        decidedAt: null,
      }),
    );
    reset({ kind, text: '', by });
  };
  return (
    <form
      className={classes.form}
      aria-label="New remark"
      onSubmit={(event) => void handleSubmit((fields) => add(fields))(event)}
    >
      <Title order={3}>About the words you selected</Title>
      {about === null ? (
        <Text c="dimmed">Put the cursor in a sentence, or select the words that you mean.</Text>
      ) : (
        <blockquote className={classes.about}>{about.words}</blockquote>
      )}
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label="Kind of remark"
            data={KINDS}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <GrowingTextarea
        label={ASKED[kind].label}
        minRows={2}
        error={formState.errors.text?.message}
        {...register('text', { validate: (text) => text.trim() !== '' || 'Write what you want to say.' })}
      />
      {kind === 'challenge' && (
        <TextInput
          label="Who in the force said it, by role"
          error={formState.errors.by?.message}
          {...register('by', {
            validate: (by) => by.trim() !== '' || 'Say who: “Head of crime”.',
          })}
        />
      )}
      <Button type="submit" size="compact-sm" disabled={about === null}>
        {ASKED[kind].button}
      </Button>
    </form>
  );
}
