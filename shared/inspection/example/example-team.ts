import type { TeamMember } from '../entities';

/** Invented people; three review, the lead settles differences. */
export interface ExampleTeam {
  members: TeamMember[];
  lead: string;
  reviewers: string[];
}

export function exampleTeam(newId: () => string): ExampleTeam {
  const member = (name: string, role: TeamMember['role']): TeamMember => ({ id: newId(), name, role });
  const lead = member('Helen Marsh', 'lead');
  const others = [
    member('Tom Okafor', 'inspector'),
    member('Priya Nair', 'inspector'),
    member('Gareth Lloyd', 'associate'),
  ];
  return { members: [lead, ...others], lead: lead.id, reviewers: others.map(({ id }) => id) };
}
