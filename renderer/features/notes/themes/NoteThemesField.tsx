import { useRows } from '@data/useWorkspace';
import { MultiSelect } from '@mantine/core';
import { themeOf } from '@shared/themes/find-theme';
import { inBookOrder } from '@shared/themes/theme-use';

interface Props {
  /** Ids of themes, or names in notes of older vaults. */
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** The themes of the note as a whole; a new one is made by typing # in the text. */
export function NoteThemesField({ value, onChange }: Props) {
  const themes = useRows('theme');
  const known = themes.map(({ id }) => id);
  // A name that the code book does not have is shown as it is; the id of a theme that was removed says nothing.
  const names = value.filter(
    (mention) => themeOf(themes, mention) === undefined && !/^[0-9a-f]{32}$/.test(mention),
  );
  const chosen = [...new Set(value.map((mention) => themeOf(themes, mention)?.id ?? mention))];
  return (
    <MultiSelect
      label="Themes"
      description="Type # in the text for a new one"
      searchable
      value={chosen.filter((mention) => known.includes(mention) || names.includes(mention))}
      onChange={onChange}
      data={[
        ...inBookOrder(themes).map(({ theme }) => ({ value: theme.id, label: theme.name })),
        ...names.map((name) => ({ value: name, label: name })),
      ]}
    />
  );
}
