import { Button, Radio, Stack } from '@mantine/core';
import type { Inspection } from '@shared/inspection/entities';
import { PageHeader } from '@ui/PageHeader';
import { type FormEvent, useState } from 'react';

interface Props {
  inspection: Inspection;
  onChoose: (memberId: string) => void;
}

/** Asked once for each inspection on each laptop: the journal names who changed what. */
export function ChooseAuthor({ inspection, onChoose }: Props) {
  const [chosen, setChosen] = useState(inspection.team[0]?.id ?? '');

  function open(event: FormEvent) {
    event.preventDefault();
    if (chosen !== '') onChoose(chosen);
  }

  return (
    <>
      <PageHeader
        title="Who is using this laptop?"
        summary="The journal says who changed what. You can change this in Settings."
      />
      <form onSubmit={open}>
        <Radio.Group
          label={`Team of ${inspection.force} ${inspection.year}`}
          value={chosen}
          onChange={setChosen}
        >
          <Stack gap="xs" my="sm">
            {inspection.team.map((member) => (
              <Radio key={member.id} value={member.id} label={member.name} />
            ))}
          </Stack>
        </Radio.Group>
        <Button type="submit">Open the inspection</Button>
      </form>
    </>
  );
}
