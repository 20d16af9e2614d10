import { patch } from '@data/change';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, NativeSelect, Table, Text } from '@mantine/core';
import type { Framework } from '@shared/framework/framework';
import type { Row } from '@shared/inspection/entities';
import { capitalise } from '@shared/text/number';
import { OWN_SCALE, scaleInUse } from '@shared/text/own-scale';
import { writeBand } from '@shared/text/quantifier';
import { PageSection } from '@ui/PageSection';
import { useState } from 'react';
import { EditScale } from './EditScale';

interface Props {
  inspection: Row<'inspection'>;
  framework: Framework;
}

/** Which words stand for which share of the people who were counted. */
export function ScalePlan({ inspection, framework }: Props) {
  const workspace = useWorkspace();
  const [isEditing, setEditing] = useState(false);
  const scale = scaleInUse(inspection, framework.quantifierScales);
  const { ownScale } = inspection;
  const choose = (id: string) =>
    void workspace.commit({
      label: 'Choose a quantifier scale',
      changes: [patch('inspection', inspection.id, { quantifierScale: id })],
    });
  return (
    <PageSection
      title="Quantifier scale"
      description="Which share “most” or “the majority” may stand for. Findings offer the words that their counts allow and refuse the others; the checks of the draft do the same."
    >
      <NativeSelect
        label="Scale"
        maw="30rem"
        data={[
          ...framework.quantifierScales.map(({ id, label }) => ({ value: id, label })),
          ...(ownScale === undefined ? [] : [{ value: OWN_SCALE, label: ownScale.label }]),
        ]}
        value={scale?.id}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {scale !== undefined && (
        <>
          <Text c="dimmed" my="xs" maw="70ch">
            {scale.source} Below {scale.smallest} people or files, only counts.
          </Text>
          <Table maw="30rem" verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Word</Table.Th>
                <Table.Th scope="col">Share</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {scale.bands.map((band) => (
                <Table.Tr key={band.word}>
                  <Table.Th scope="row">{capitalise(band.word)}</Table.Th>
                  <Table.Td>{writeBand(band)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
      <Group mt="sm">
        <Button variant="default" size="compact-md" onClick={() => setEditing(true)}>
          {ownScale === undefined ? 'Write a scale of your own' : 'Change your own scale'}
        </Button>
      </Group>
      {isEditing && scale !== undefined && (
        <EditScale inspection={inspection} startFrom={ownScale ?? scale} onClose={() => setEditing(false)} />
      )}
    </PageSection>
  );
}
