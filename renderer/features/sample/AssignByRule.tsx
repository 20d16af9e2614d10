import { patch } from '@data/change';
import { useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Checkbox, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { ASSIGNMENT_RULES, type AssignmentRule, assignByRule } from '@shared/sampling/assignment';
import type { FileStatus } from '@shared/sampling/progress';
import { announce } from '@ui/LiveRegion';
import { useState } from 'react';

interface Props {
  caseFiles: readonly Row<'caseFile'>[];
  statuses: ReadonlyMap<string, FileStatus>;
  onClose: () => void;
}

/** Deals the files of a draw out by a rule, and says beforehand who would have how many. */
export function AssignByRule({ caseFiles, statuses, onClose }: Props) {
  const workspace = useWorkspace();
  const { team } = useInspection();
  const [rule, setRule] = useState<AssignmentRule>('evenly');
  const [chosen, setChosen] = useState(() => team.map(({ id }) => id));
  const [isAnew, setAnew] = useState(false);
  const reviewers = team.map(({ id }) => id).filter((id) => chosen.includes(id));
  const isBegun = (id: string) => statuses.has(id);
  const assignments = assignByRule(caseFiles, { rule, reviewers, isAnew, isBegun });
  const after = new Map(assignments.map(({ caseFile, reviewer }) => [caseFile, reviewer]));
  const inSample = caseFiles.filter(({ standing }) => standing === 'drawn');
  const loadOf = (member: string) =>
    inSample.filter(({ id, reviewer }) => (after.get(id) ?? reviewer) === member).length;
  const files = assignments.length === 1 ? '1 file' : `${assignments.length} files`;

  function assign() {
    void workspace.commit({
      label: `Assign ${files} ${rule === 'evenly' ? 'evenly' : 'by stratum'}`,
      changes: assignments.map(({ caseFile, reviewer }) => patch('caseFile', caseFile, { reviewer })),
    });
    announce(`${files} assigned`);
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title="Assign files by a rule">
      <Stack>
        <Radio.Group label="Rule" value={rule} onChange={setRule}>
          <Stack gap="xs" mt="xs">
            {ASSIGNMENT_RULES.map(({ id, label }) => (
              <Radio key={id} value={id} label={label} />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox.Group label="Among" value={chosen} onChange={setChosen}>
          <Stack gap="xs" mt="xs">
            {team.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={`${name}: ${loadOf(id)} in all`} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Checkbox
          label="Deal out again what is assigned but not begun"
          checked={isAnew}
          onChange={(event) => setAnew(event.currentTarget.checked)}
        />
        {assignments.length === 0 && (
          <Text c="dimmed">
            {reviewers.length === 0
              ? 'Choose at least one person.'
              : 'Every file has its reviewer already: this rule would change nothing.'}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={assign} disabled={assignments.length === 0}>
            Assign {files}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
