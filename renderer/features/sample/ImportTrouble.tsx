import { type ImportFailure, importFailureWords } from '@shared/sampling/import-failure';
import { Message } from '@ui/Message';

/** Why an import failed, what is safe, what to do next. */
export function ImportTrouble({ failure }: { failure: ImportFailure }) {
  const { title, next } = importFailureWords(failure);
  return (
    <Message meaning={failure.kind === 'cancelled' ? 'information' : 'problem'} title={title}>
      {next}
    </Message>
  );
}
