import { Text } from '@mantine/core';
import { Meter } from './Meter';
import { PassphraseField } from './PassphraseField';
import { passphraseStrength, type Strength } from './passphrase-strength';

export interface NewPassphrase {
  first: string;
  repeated: string;
}

interface Props {
  value: NewPassphrase;
  onChange: (value: NewPassphrase) => void;
  /** Problems are shown once somebody has tried to go on. */
  showsProblems: boolean;
  labels: { first: string; repeated: string };
  autoFocus?: boolean;
}

/** A new passphrase, typed twice, with an honest estimate of what it is worth. */
export function NewPassphraseFields({ value, onChange, showsProblems, labels, autoFocus = false }: Props) {
  const { first, repeated } = value;
  const problems = newPassphraseProblems(value);
  return (
    <>
      <PassphraseField
        label={labels.first}
        value={first}
        onChange={(typed) => onChange({ first: typed, repeated })}
        error={showsProblems ? problems.first : null}
        autoFocus={autoFocus}
        isNew
      />
      {first !== '' && <Estimate strength={passphraseStrength(first)} />}
      <PassphraseField
        label={labels.repeated}
        value={repeated}
        onChange={(typed) => onChange({ first, repeated: typed })}
        error={showsProblems ? problems.repeated : null}
        isNew
      />
    </>
  );
}

/** Why a new passphrase is not taken; both null when it is. */
export function newPassphraseProblems({ first, repeated }: NewPassphrase): {
  first: string | null;
  repeated: string | null;
} {
  return {
    first: firstProblem(first),
    repeated: repeated === first ? null : 'The two passphrases are not the same.',
  };
}

function firstProblem(passphrase: string): string | null {
  if (passphrase === '') return 'Choose a passphrase.';
  if (passphrase.length < 8) return 'Use at least 8 characters; four words are better.';
  return passphraseStrength(passphrase).isRefused
    ? 'This would be guessed at once. Use several unrelated words.'
    : null;
}

function Estimate({ strength }: { strength: Strength }) {
  return (
    <div aria-live="polite">
      <Meter level={strength.level} words={strength.word} />
      <Text size="xs" c="dimmed">
        Our estimate: somebody with this laptop and strong equipment could guess it in {strength.time}.
      </Text>
    </div>
  );
}
