import { Button, Checkbox, FileButton, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';

/** How a Word document leaves, where that is a choice. */
export interface WordOptions {
  template: File | null;
  hasComments: boolean;
}

interface Props {
  part: 'section' | 'report';
  /** How many remarks could go into the margin. */
  remarks: number;
  options: WordOptions;
  onCancel: () => void;
  onExport: (options: WordOptions) => void;
}

/** The house's own template, and whether the remarks go with the document. */
export function WordOptionsDialog({ part, remarks, options, onCancel, onExport }: Props) {
  const [template, setTemplate] = useState(options.template);
  const [hasComments, setHasComments] = useState(options.hasComments && remarks > 0);
  return (
    <Modal opened onClose={onCancel} title="Export as Word, with your choices">
      <Stack gap="md">
        <div>
          <Text fw={600}>Template</Text>
          <Text size="sm" c="dimmed">
            Fonts, sizes, colours and spacing are taken from the template’s styles. Its text is not, and a
            template with macros is refused.
          </Text>
          <Group mt="xs" gap="xs">
            <FileButton
              accept=".dotx,.docx,.dotm"
              onChange={setTemplate}
              inputProps={{ 'aria-label': 'House template' }}
            >
              {(props) => (
                <Button {...props} size="compact-sm" variant="default">
                  {template === null ? 'Choose a template' : 'Choose another template'}
                </Button>
              )}
            </FileButton>
            {template !== null && (
              <>
                <Text size="sm">{template.name}</Text>
                <Button size="compact-sm" variant="subtle" onClick={() => setTemplate(null)}>
                  Use none
                </Button>
              </>
            )}
          </Group>
        </div>
        <Checkbox
          label="Put the remarks into the margin as comments"
          description={
            remarks === 0
              ? `There is none in this ${part}.`
              : `${remarks === 1 ? 'One remark' : `${remarks} remarks`} with the names of those who made them.`
          }
          disabled={remarks === 0}
          checked={hasComments}
          onChange={(event) => setHasComments(event.currentTarget.checked)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button onClick={() => onExport({ template, hasComments })}>Export as Word</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
