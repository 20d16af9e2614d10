import { PasswordInput } from '@mantine/core';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
  autoFocus?: boolean;
  isNew?: boolean;
}

export function PassphraseField({ label, value, onChange, error, autoFocus = false, isNew = false }: Props) {
  return (
    <PasswordInput
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      spellCheck={false}
      visibilityToggleButtonProps={{ 'aria-label': 'Show or hide what is typed', tabIndex: 0 }}
    />
  );
}
