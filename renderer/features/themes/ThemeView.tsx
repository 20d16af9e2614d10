import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { THEME_COLOURS } from '@shared/themes/theme-colours';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { ThemeSwatch } from '@ui/ThemeSwatch';
import { useState } from 'react';
import { DeleteTheme } from './DeleteTheme';
import { MergeTheme } from './MergeTheme';
import classes from './ThemesRoom.module.css';
import { ThemeUse } from './ThemeUse';
import { changeThemeAct, deleteThemeAct, renameTheme } from './theme-acts';

interface Props {
  theme: Row<'theme'>;
  use: { notes: number; words: number };
}

/** One theme: its name, colour and meaning, and everything that was said about it. */
export function ThemeView({ theme, use }: Props) {
  const workspace = useWorkspace();
  const [dialog, setDialog] = useState<'none' | 'merge' | 'delete'>('none');
  const [problem, setProblem] = useState('');
  const rename = (to: string) => {
    const outcome = renameTheme(workspace, theme, to);
    setProblem(
      outcome.kind === 'taken' ? `“${outcome.by.name}” is there already. Merge the two instead.` : '',
    );
    if (outcome.kind === 'act') void workspace.commit(outcome.act);
  };
  const remove = () => {
    if (use.notes > 0 || use.words > 0) setDialog('delete');
    else void workspace.commit(deleteThemeAct(workspace, theme));
  };
  const isOwnColour = !THEME_COLOURS.some(({ hex }) => hex === theme.colour);
  return (
    <section className={classes.view} aria-label={`Theme ${theme.name}`}>
      <Group align="flex-end" gap="sm">
        <TextInput
          key={theme.name}
          label="Name"
          defaultValue={theme.name}
          error={problem === '' ? undefined : problem}
          onBlur={(event) => rename(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') rename(event.currentTarget.value);
          }}
        />
        <NativeSelect
          label="Colour"
          leftSection={<ThemeSwatch colour={theme.colour} />}
          value={theme.colour}
          onChange={(event) => {
            const colour = event.currentTarget.value;
            void workspace.commit(changeThemeAct(theme, { colour }));
          }}
          data={[
            ...(isOwnColour ? [{ value: theme.colour, label: 'As imported' }] : []),
            ...THEME_COLOURS.map(({ name, hex }) => ({ value: hex, label: name })),
          ]}
        />
        <Button variant="default" onClick={() => setDialog('merge')}>
          Merge into another
        </Button>
        <Button variant="default" onClick={remove}>
          Delete
        </Button>
      </Group>
      <GrowingTextarea
        key={theme.description}
        label="What belongs under it"
        minRows={1}
        maxRows={6}
        defaultValue={theme.description}
        onBlur={(event) => {
          const description = event.currentTarget.value.trim();
          if (description !== theme.description)
            void workspace.commit(changeThemeAct(theme, { description }));
        }}
      />
      <ThemeUse theme={theme} />
      {dialog === 'merge' && <MergeTheme theme={theme} onClose={() => setDialog('none')} />}
      {dialog === 'delete' && (
        <DeleteTheme
          theme={theme}
          use={use}
          onMerge={() => setDialog('merge')}
          onClose={() => setDialog('none')}
        />
      )}
    </section>
  );
}
