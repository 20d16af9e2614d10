import type { Workspace } from '@data/workspace';
import { frameworkOf } from '@shared/evidence/provenance';
import type { Inspection, Row } from '@shared/inspection/entities';
import { noteLabel } from '@shared/notes/note-label';
import type { useNavigate } from '@tanstack/react-router';
import { rooms } from './rooms';

export interface Command {
  group: 'Go to' | 'Inspections' | 'Case files' | 'Notes' | 'Findings' | 'Commands';
  label: string;
  description?: string | undefined;
  run: () => void;
}

type Navigate = ReturnType<typeof useNavigate>;

export function roomCommands(navigate: Navigate): Command[] {
  return [
    ...rooms.map(({ label, to }): Command => ({ group: 'Go to', label, run: () => void navigate({ to }) })),
    {
      group: 'Commands',
      label: 'New note',
      description: 'Ctrl N',
      run: () => void navigate({ to: '/inspection/notes', search: { new: 1 } }),
    },
  ];
}

export function inspectionCommands(
  inspections: readonly Row<'inspection'>[],
  open: (id: string) => void,
): Command[] {
  return inspections
    .filter((inspection) => inspection.status === 'open')
    .map((inspection: Row<'inspection'> & Inspection) => ({
      group: 'Inspections',
      label: `${inspection.force} ${inspection.year}`,
      description: inspection.title,
      run: () => open(inspection.id),
    }));
}

export function rowCommands(workspace: Workspace, navigate: Navigate): Command[] {
  const framework = frameworkOf(workspace.snapshot());
  const files = workspace.rows('caseFile').filter((file) => file.standing === 'drawn');
  return [
    ...files.map(
      (file): Command => ({
        group: 'Case files',
        label: file.reference,
        run: () => void navigate({ to: '/inspection/review/$caseFileId', params: { caseFileId: file.id } }),
      }),
    ),
    ...workspace.rows('note').map(
      (note): Command => ({
        group: 'Notes',
        label: note.title === '' ? 'Untitled note' : note.title,
        description: framework === undefined ? note.place : noteLabel(framework, note),
        run: () => void navigate({ to: '/inspection/notes/$noteId', params: { noteId: note.id } }),
      }),
    ),
    ...workspace.rows('finding').map(
      (finding): Command => ({
        group: 'Findings',
        label: finding.statement,
        run: () =>
          void navigate({
            to: '/inspection/findings',
            search: { question: finding.question, finding: finding.id },
          }),
      }),
    ),
  ];
}

/** Commands that hold every word of the query, in groups; those whose name starts with it come first. */
export function findCommands(
  commands: readonly Command[],
  query: string,
  perGroup: number,
): { group: Command['group']; found: Command[] }[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<Command['group'], Command[]>();
  for (const command of commands) {
    const text = `${command.label} ${command.description ?? ''}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    const found = groups.get(command.group) ?? [];
    found.push(command);
    groups.set(command.group, found);
  }
  const first = words.join(' ');
  const startsFirst = (command: Command) => Number(!command.label.toLowerCase().startsWith(first));
  return [...groups].map(([group, found]) => ({
    group,
    // "Go to" is short and shown whole: it teaches what rooms there are.
    found: found
      .sort((a, b) => startsFirst(a) - startsFirst(b))
      .slice(0, group === 'Go to' ? undefined : perGroup),
  }));
}
