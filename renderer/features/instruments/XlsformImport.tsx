import { useFramework } from '@data/useInspection';
import { Button, FileButton, Group, Select, Stack, Text } from '@mantine/core';
import type { CarriedForm } from '@shared/review/xlsform/carried';
import { toInstrument } from '@shared/review/xlsform/to-instrument';
import type { Xlsform } from '@shared/review/xlsform/xlsform';
import { xlsformFailureWords } from '@shared/review/xlsform/xlsform-failure';
import { Message } from '@ui/Message';
import { PageHeader } from '@ui/PageHeader';
import { useState } from 'react';
import { FormPreview } from './FormPreview';
import classes from './Instruments.module.css';
import { readForm } from './read-form';

interface Props {
  onCancel: () => void;
  onCreate: (carried: CarriedForm) => void;
}

type Read =
  | { kind: 'none' }
  | { kind: 'reading' }
  | { kind: 'refused'; words: string }
  | { kind: 'form'; form: Xlsform };

/** Shows what a form would become, and what of it is lost, before anything is created. */
export function XlsformImport({ onCancel, onCreate }: Props) {
  const framework = useFramework();
  const [read, setRead] = useState<Read>({ kind: 'none' });
  const [language, setLanguage] = useState('');
  const open = async (file: File | null) => {
    if (file === null) return;
    setRead({ kind: 'reading' });
    const answer = await readForm(file);
    if (!answer.ok) {
      setRead({ kind: 'refused', words: xlsformFailureWords(answer.failure) });
      return;
    }
    setLanguage(answer.value.defaultLanguage);
    setRead({ kind: 'form', form: answer.value });
  };
  const carried = read.kind === 'form' ? toInstrument(read.form, language, framework) : null;
  return (
    <div className={classes.page}>
      <PageHeader
        title="Import an XLSForm"
        summary="Nothing is created before you have seen what the form becomes."
        actions={
          <>
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
            {carried !== null && (
              <Button disabled={carried.criteria.length === 0} onClick={() => onCreate(carried)}>
                Create a draft with {carried.criteria.length}{' '}
                {carried.criteria.length === 1 ? 'criterion' : 'criteria'}
              </Button>
            )}
          </>
        }
      />
      <Stack align="flex-start" gap="xs">
        <Group>
          <FileButton
            accept=".xlsx,.xlsm,.xls"
            onChange={(file) => void open(file)}
            inputProps={{ 'aria-label': 'XLSForm workbook' }}
          >
            {(props) => (
              <Button
                {...props}
                variant={carried === null ? 'filled' : 'default'}
                loading={read.kind === 'reading'}
              >
                {carried === null ? 'Choose a workbook' : 'Choose another workbook'}
              </Button>
            )}
          </FileButton>
          {read.kind === 'form' && read.form.languages.length > 1 && (
            <Select
              aria-label="Language of the form"
              data={read.form.languages.map((one) => ({
                value: one,
                label: one === '' ? 'No language given' : one,
              }))}
              value={language}
              allowDeselect={false}
              onChange={(value) => setLanguage(value ?? '')}
            />
          )}
        </Group>
        <Text c="dimmed" size="sm">
          An Excel workbook (.xlsx) with the sheets “survey”, “choices” and “settings”, as ODK and Kobo use
          them.
        </Text>
      </Stack>
      {read.kind === 'refused' && <Message meaning="problem" title={read.words} />}
      {carried !== null && <FormPreview carried={carried} />}
    </div>
  );
}
