import { useRowForm } from '@data/useRowForm';
import { useWorkspace } from '@data/useWorkspace';
import type { Row, TeamMember } from '@shared/inspection/entities';
import { PageSection } from '@ui/PageSection';
import { TeamTable } from './TeamTable';

export function TeamPlan({ inspection }: { inspection: Row<'inspection'> }) {
  const { author } = useWorkspace();
  const form = useRowForm({
    table: 'inspection',
    row: inspection,
    fields: ['team'],
    label: () => 'Change the team',
    // A member without a name is still being typed.
    keepable: ({ team }) => ({ team: team.filter(({ name }) => name.trim() !== '') }),
  });
  const team = form.watch('team');
  return (
    <PageSection title="Team" description="Everything that is written carries the name of who wrote it.">
      <TeamTable
        team={team}
        onChange={(changed: TeamMember[]) => form.setValue('team', changed, { shouldDirty: true })}
        ownId={author}
      />
    </PageSection>
  );
}
