import { newId } from '@data/change';
import { Button, NativeSelect, Table, TextInput, VisuallyHidden } from '@mantine/core';
import type { TeamMember } from '@shared/inspection/entities';
import classes from './TeamTable.module.css';

const roles: { value: TeamMember['role']; label: string }[] = [
  { value: 'lead', label: 'Lead' },
  { value: 'inspector', label: 'Inspector' },
  { value: 'associate', label: 'Associate' },
];

interface Props {
  team: readonly TeamMember[];
  onChange: (team: TeamMember[]) => void;
  /** The member who uses this laptop. */
  ownId: string;
  /** By member: what is missing. */
  problems?: Record<string, string>;
}

export function TeamTable({ team, onChange, ownId, problems = {} }: Props) {
  const change = (id: string, set: Partial<TeamMember>) =>
    onChange(team.map((member) => (member.id === id ? { ...member, ...set } : member)));

  return (
    <>
      <Table verticalSpacing="xs" layout="fixed" maw="44rem" className={classes.team}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th w="12rem">Role</Table.Th>
            <Table.Th w="7rem">
              <VisuallyHidden>Remove</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {team.map((member, at) => (
            <Table.Tr key={member.id}>
              <Table.Td>
                <TextInput
                  aria-label={member.id === ownId ? 'Your name' : `Name of team member ${at + 1}`}
                  placeholder={member.id === ownId ? 'Your name' : 'Name'}
                  value={member.name}
                  onChange={(event) => change(member.id, { name: event.currentTarget.value })}
                  error={problems[member.id]}
                  autoComplete="off"
                />
              </Table.Td>
              <Table.Td>
                <NativeSelect
                  aria-label={`Role of team member ${at + 1}`}
                  data={roles}
                  value={member.role}
                  onChange={(event) =>
                    change(member.id, { role: event.currentTarget.value as TeamMember['role'] })
                  }
                />
              </Table.Td>
              <Table.Td>
                {member.id !== ownId && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`Remove team member ${at + 1}`}
                    onClick={() => onChange(team.filter(({ id }) => id !== member.id))}
                  >
                    Remove
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Button
        variant="default"
        size="compact-md"
        mt="xs"
        onClick={() => onChange([...team, { id: newId(), name: '', role: 'inspector' }])}
      >
        Add a team member
      </Button>
    </>
  );
}
