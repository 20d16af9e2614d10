import { useAuthor } from '@data/useInspection';
import { NativeSelect } from '@mantine/core';
import type { Inspection } from '@shared/inspection/entities';

interface Props {
  inspection: Inspection;
  onChoose: (memberId: string) => void;
}

export function AuthorChoice({ inspection, onChoose }: Props) {
  const author = useAuthor();
  return (
    <NativeSelect
      label="Team member"
      maw="20rem"
      data={inspection.team.map(({ id, name }) => ({ value: id, label: name }))}
      value={author}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
