import { useSaveState } from '@data/useWorkspace';
import { Message } from '@ui/Message';
import classes from './Notice.module.css';

/** Said on every page for as long as it lasts: the corner of the eye is not enough for this. */
export function SaveTrouble() {
  const state = useSaveState();
  if (state.kind !== 'one-copy' && state.kind !== 'failed') return null;
  return (
    <div className={classes.notice}>
      <Message
        meaning={state.kind === 'failed' ? 'problem' : 'attention'}
        title={state.kind === 'failed' ? 'Your last changes are not saved.' : 'Only one copy is saved.'}
      >
        {state.message}
      </Message>
    </div>
  );
}
