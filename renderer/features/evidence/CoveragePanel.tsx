import { useFramework } from '@data/useInspection';
import { useRows } from '@data/useWorkspace';
import { CloseButton, Group, Text, Title } from '@mantine/core';
import { questionCode, questionTitle } from '@shared/framework/labels';
import type { CoverageCell } from '@shared/notes/coverage';
import { noteLabel } from '@shared/notes/note-label';
import { interviewPlanOf } from '@shared/notes/plan/interview-plan';
import { sameRole } from '@shared/notes/role-names';
import { LinkAnchor } from '@ui/LinkAnchor';
import classes from './Coverage.module.css';

interface Props {
  cell: CoverageCell;
  onClose: () => void;
}

/** The notes behind a cell, and what the plan still has to ask there. */
export function CoveragePanel({ cell, onClose }: Props) {
  const framework = useFramework();
  const notes = useRows('note').filter(({ id }) => cell.notes.includes(id));
  const own = useRows('interviewQuestion');
  const holes = cell.questions.filter((one) => one.isPlanned && one.notes.length === 0);
  const plan = interviewPlanOf(framework, own).filter(
    (entry) => !entry.isLeftOut && entry.roles.some((role) => sameRole(role, cell.role)),
  );
  return (
    <aside className={classes.panel} aria-label="Behind this cell">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2}>
          {cell.role} at {cell.site}
        </Title>
        <CloseButton aria-label="Close" onClick={onClose} />
      </Group>
      {notes.length === 0 && <Text>Nobody of this role has been met here yet.</Text>}
      {notes.length > 0 && (
        <ul aria-label="Notes">
          {notes.map((note) => (
            <li key={note.id}>
              <LinkAnchor to="/inspection/notes/$noteId" params={{ noteId: note.id }} search={{}}>
                {note.title.trim() === '' ? noteLabel(framework, note) : note.title}
              </LinkAnchor>
              <Text size="sm" c="dimmed">
                {note.questions.map((id) => questionCode(framework, id)).join(', ') ||
                  'about no question yet'}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {holes.map(({ question }) => (
        <section key={question}>
          <Title order={3}>
            Not yet: {questionCode(framework, question)} {questionTitle(framework, question)}
          </Title>
          <ul>
            {plan
              .filter((entry) => entry.question === question)
              .map((entry) => (
                <li key={entry.id}>{entry.text}</li>
              ))}
          </ul>
          <LinkAnchor to="/inspection/notes" search={{ new: 1, question, place: cell.site }}>
            Write a note about this here
          </LinkAnchor>
        </section>
      ))}
    </aside>
  );
}
