import { useRows, useSnapshot, useWorkspace } from '@data/useWorkspace';
import { Button, Group, TextInput } from '@mantine/core';
import { inBookOrder, namesWithoutTheme, themeCounts } from '@shared/themes/theme-use';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { EmptyState } from '@ui/EmptyState';
import { Message } from '@ui/Message';
import { PageHeader } from '@ui/PageHeader';
import { ThemeSwatch } from '@ui/ThemeSwatch';
import { useMemo, useState } from 'react';
import { ExchangeMenu } from './exchange/ExchangeMenu';
import classes from './ThemesRoom.module.css';
import { ThemeView } from './ThemeView';
import { adoptNamesAct, newThemeAct } from './theme-acts';

/** The code book: every theme with how often it is used, and everything that was said about the chosen one. */
export function ThemesRoom() {
  const workspace = useWorkspace();
  const snapshot = useSnapshot();
  const themes = useRows('theme');
  const search: { theme?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState('');
  const counts = useMemo(() => themeCounts(snapshot), [snapshot]);
  const loose = useMemo(() => namesWithoutTheme(snapshot), [snapshot]);
  const listed = inBookOrder(themes);
  const chosen = themes.find(({ id }) => id === search.theme) ?? listed[0]?.theme;
  const open = (theme: string) => void navigate({ to: '/inspection/themes', search: { theme } });
  const add = async () => {
    const made = newThemeAct(workspace, name);
    if (made === null) return setProblem(`The code book has “${name.trim()}” already.`);
    setName('');
    await workspace.commit(made.act);
    open(made.id);
  };
  const adopt = async () => {
    const act = adoptNamesAct(workspace);
    if (act !== null) await workspace.commit(act);
  };
  return (
    <div className={classes.room}>
      <PageHeader
        title="Themes"
        summary="What several notes say something about, whatever question they were written for."
        actions={<ExchangeMenu />}
      />
      {loose.length > 0 && (
        <Message
          meaning="information"
          title={`Notes name ${loose.length === 1 ? 'a theme' : `${loose.length} themes`} that the code book does not have.`}
          action={
            <Button variant="default" onClick={() => void adopt()}>
              Add {loose.length === 1 ? 'it' : 'them'} to the code book
            </Button>
          }
        >
          {loose.join(', ')}
        </Message>
      )}
      <div className={classes.panes}>
        <nav className={classes.book} aria-label="Code book">
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() !== '') void add();
            }}
          >
            <Group gap="xs" align="flex-start" wrap="nowrap">
              <TextInput
                aria-label="Name of a new theme"
                placeholder="New theme"
                value={name}
                error={problem === '' ? undefined : problem}
                onChange={(event) => {
                  setName(event.currentTarget.value);
                  setProblem('');
                }}
              />
              <Button type="submit" disabled={name.trim() === ''}>
                Add
              </Button>
            </Group>
          </form>
          <ul>
            {listed.map(({ theme, depth }) => (
              <li key={theme.id} style={{ paddingInlineStart: `${depth}rem` }}>
                <button
                  type="button"
                  className={classes.theme}
                  aria-current={theme.id === chosen?.id ? 'true' : undefined}
                  onClick={() => open(theme.id)}
                >
                  <ThemeSwatch colour={theme.colour} />
                  <span className={classes.name}>{theme.name}</span>
                  <span className={classes.count}>{noteCount(counts.get(theme.id)?.notes ?? 0)}</span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        {chosen === undefined ? (
          <EmptyState>
            A theme is given to words in a note by Ctrl Shift T, or to a whole note by typing # in it.
          </EmptyState>
        ) : (
          <ThemeView key={chosen.id} theme={chosen} use={counts.get(chosen.id) ?? { notes: 0, words: 0 }} />
        )}
      </div>
    </div>
  );
}

function noteCount(notes: number): string {
  if (notes === 0) return 'not used';
  return notes === 1 ? '1 note' : `${notes} notes`;
}
