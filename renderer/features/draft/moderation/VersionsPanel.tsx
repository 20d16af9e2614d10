import { useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Text, TextInput, Title } from '@mantine/core';
import type { DraftVersion } from '@shared/inspection/draft-rows';
import type { Row } from '@shared/inspection/entities';
import { writeInstant } from '@shared/text/day';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import classes from './Moderation.module.css';
import { nameVersionAct } from './moderation-acts';
import { VersionDialog } from './VersionDialog';

interface Props {
  section: Row<'section'>;
  flush: () => Promise<void>;
}

export type VersionRow = DraftVersion & { id: string };

/** Named moments of the section. Nothing is stored twice: the journal knows what it said then. */
export function VersionsPanel({ section, flush }: Props) {
  const workspace = useWorkspace();
  const { team } = useInspection();
  const [opened, setOpened] = useState<VersionRow | null>(null);
  const { register, handleSubmit, reset, formState } = useForm({ defaultValues: { name: '' } });
  const versions = Object.entries(section.versions ?? {})
    .map(([id, version]): VersionRow => ({ ...version, id }))
    .sort((one, other) => other.at - one.at);
  const keep = async ({ name }: { name: string }) => {
    await flush();
    await workspace.commit(nameVersionAct(section.id, name.trim(), workspace.author, Date.now()));
    reset();
  };
  return (
    <>
      <form className={classes.form} onSubmit={(event) => void handleSubmit((fields) => keep(fields))(event)}>
        <Title order={2}>Versions</Title>
        <TextInput
          label="Name for the draft as it is now"
          placeholder="Sent to the force"
          error={formState.errors.name?.message}
          {...register('name', {
            validate: (name) => name.trim() !== '' || 'Give it a name that you will know again.',
          })}
        />
        <Button type="submit" size="compact-sm">
          Keep this version
        </Button>
      </form>
      {versions.length === 0 && <Text c="dimmed">No version is kept yet.</Text>}
      <ul className={classes.list} aria-label="Kept versions">
        {versions.map((version) => (
          <li key={version.id} className={classes.remark}>
            <Text fw={600}>{version.name}</Text>
            <Text size="xs" c="dimmed">
              {team.find(({ id }) => id === version.by)?.name ?? version.by}, {writeInstant(version.at)}
            </Text>
            <div>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Compare ${version.name} with the draft`}
                onClick={() => void flush().then(() => setOpened(version))}
              >
                What changed since
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {opened !== null && (
        <VersionDialog section={section} version={opened} onClose={() => setOpened(null)} />
      )}
    </>
  );
}
