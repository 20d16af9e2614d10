import { writePendingTyping } from '@data/pending-typing';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { spanIn } from '@shared/themes/spans';
import { type Editor, useEditorState } from '@tiptap/react';
import { announce } from '@ui/LiveRegion';
import { ThemeSwatch } from '@ui/ThemeSwatch';
import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import classes from '../NoteEditor.module.css';
import { codeAct, uncodeAct, type WordsToCode } from './coding-acts';
import { GiveTheme } from './GiveTheme';
import { showThemes } from './theme-marks';

interface Props {
  editor: Editor;
  blockId: string;
}

/** What is selected in one passage; the whole passage when only the cursor stands in it. Null on an empty one. */
function selectedWords(editor: Editor): WordsToCode | null {
  const { $from, $to, empty } = editor.state.selection;
  const { parent } = $from;
  const block: unknown = parent.attrs['id'];
  if (typeof block !== 'string') return null;
  const text = parent.textBetween(0, parent.content.size, '\n', '\n');
  const from = empty ? 0 : $from.parentOffset;
  const to = empty || !$to.sameParent($from) ? text.length : $to.parentOffset;
  const quote = text.slice(from, to);
  return quote.trim() === '' ? null : { block, from, to, quote };
}

/** Themes of the words under the cursor, and the key that gives one: Ctrl Shift T. */
export function ThemesHere({ editor, blockId }: Props) {
  const workspace = useWorkspace();
  const themes = useRows('theme');
  const codings = useRows('coding');
  const [asking, setAsking] = useState<WordsToCode | null>(null);
  const cursor = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      at: now.state.selection.$from.parentOffset,
      text: now.state.selection.$from.parent.textContent,
    }),
  });

  // With the frame that says so: later it could come between a key that moves the cursor and the editor's notice of it.
  useLayoutEffect(() => {
    const shown = codings.flatMap((coding) => {
      const theme = themes.find(({ id }) => id === coding.theme);
      return theme === undefined ? [] : [{ ...coding, name: theme.name, colour: theme.colour }];
    });
    editor.view.dispatch(showThemes(editor.state, shown));
  }, [editor, codings, themes]);

  const give = useEffectEvent(() => setAsking(selectedWords(editor)));
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 't' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      give();
    };
    const { dom } = editor.view;
    dom.addEventListener('keydown', press);
    return () => dom.removeEventListener('keydown', press);
  }, [editor]);

  const finish = () => {
    setAsking(null);
    editor.commands.focus();
  };
  const giveNow = async (name: string) => {
    if (asking === null) return;
    setAsking(null);
    // After the words, not on them: what is typed next must not take their place.
    editor.chain().setTextSelection(editor.state.selection.to).focus().run();
    // The passage is written first: a theme holds on to a passage that is there.
    await writePendingTyping();
    const act = codeAct(workspace, asking, name);
    if (act === null) return;
    await workspace.commit(act);
    announce(act.label);
  };

  const here = codings.filter((coding) => {
    if (coding.block !== blockId) return false;
    const span = spanIn(workspace.row('noteBlock', blockId)?.text ?? '', coding);
    return span !== null && span.from <= cursor.at && cursor.at <= span.to;
  });
  return (
    <Group gap="xs" className={classes.passage} role="group" aria-label="Themes of these words">
      {here.length === 0 && (
        <Text size="sm" c="dimmed">
          No theme on these words.
        </Text>
      )}
      {here.map((coding) => {
        const theme = themes.find(({ id }) => id === coding.theme);
        const name = theme?.name ?? 'a theme that was removed';
        return (
          <Group key={coding.id} gap={4} wrap="nowrap">
            <ThemeSwatch colour={theme?.colour ?? '#6f7878'} />
            <Text size="sm">{name}</Text>
            <ActionIcon
              size="sm"
              variant="subtle"
              aria-label={`Take the theme ${name} off`}
              onClick={() => void workspace.commit(uncodeAct(coding, name))}
            >
              ×
            </ActionIcon>
          </Group>
        );
      })}
      <Button
        variant="default"
        size="compact-sm"
        ml="auto"
        aria-keyshortcuts="Control+Shift+T"
        onClick={() => setAsking(selectedWords(editor))}
      >
        Give a theme (Ctrl Shift T)
      </Button>
      {asking !== null && (
        <GiveTheme quote={asking.quote} onGive={(name) => void giveNow(name)} onClose={finish} />
      )}
    </Group>
  );
}
