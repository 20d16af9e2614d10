import type { CreateInspectionFailure } from '@data/session';
import { Message } from '@ui/Message';

export function CreateProblem({ failure }: { failure: CreateInspectionFailure }) {
  const { title, next } = describe(failure);
  return (
    <Message meaning="problem" title={title}>
      What you filled in is still here. {next}
    </Message>
  );
}

function describe(failure: CreateInspectionFailure): { title: string; next: string } {
  switch (failure.kind) {
    case 'disk-full':
      return {
        title: 'The inspection was not created: the disk is full.',
        next: 'Free some space, then try again.',
      };
    case 'not-writable':
      return {
        title: 'The inspection was not created: its folder cannot be written to.',
        next: `Ask for write access to ${failure.path}, then try again.`,
      };
    case 'failed':
      return { title: 'The inspection was not created.', next: `Try again. The code is ${failure.code}.` };
    case 'database-refused':
      return { title: 'The inspection was not created.', next: failure.message };
  }
}
