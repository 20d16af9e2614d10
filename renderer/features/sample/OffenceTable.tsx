import { NativeSelect, Text } from '@mantine/core';
import type { OffenceType } from '@shared/framework/framework';
import { inFigures } from '@shared/text/number';
import classes from './numbers-table.module.css';

interface Props {
  words: readonly { word: string; rows: number }[];
  types: readonly OffenceType[];
  offences: Readonly<Record<string, string>>;
  onChange: (offences: Record<string, string>) => void;
}

const NOT_SAMPLED = '';
const OWN = 'own';

/** The list's own words for offences, each mapped to one of the framework's types, kept as it is, or not sampled. */
export function OffenceTable({ words, types, offences, onChange }: Props) {
  const options = (word: string) => [
    { value: NOT_SAMPLED, label: 'Not sampled' },
    ...types.map(({ id, label }) => ({ value: id, label })),
    // A list whose words are broader than the framework's types can be sampled by its own words.
    ...(types.some(({ id }) => id === word) ? [] : [{ value: OWN, label: 'A stratum of its own' }]),
  ];
  const chosenFor = (word: string) => {
    const stratum = Object.hasOwn(offences, word) ? offences[word] : undefined;
    if (stratum === undefined) return NOT_SAMPLED;
    return types.some(({ id }) => id === stratum) ? stratum : OWN;
  };
  const choose = (word: string, value: string) => {
    const others = Object.entries(offences).filter(([known]) => known !== word);
    const stratum = value === OWN ? word : value;
    onChange(Object.fromEntries(value === NOT_SAMPLED ? others : [...others, [word, stratum]]));
  };
  if (words.length === 0)
    return <Text c="dimmed">The list has no offence column: every crime in it can be drawn.</Text>;
  return (
    <table className={classes.numbers} aria-label="Offences of the list">
      <thead>
        <tr>
          <th scope="col">In the list</th>
          <th scope="col" className={classes.number}>
            Rows
          </th>
          <th scope="col">Sampled as</th>
        </tr>
      </thead>
      <tbody>
        {words.map(({ word, rows }) => (
          <tr key={word}>
            <th scope="row">{word === '' ? '(empty)' : word}</th>
            <td className={classes.number}>{inFigures(rows)}</td>
            <td>
              <NativeSelect
                size="xs"
                aria-label={`${word === '' ? 'Empty' : word} is sampled as`}
                data={options(word)}
                value={chosenFor(word)}
                onChange={(event) => choose(word, event.currentTarget.value)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
