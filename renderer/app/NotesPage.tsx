import { AttachmentsPanel } from '../features/attachments/AttachmentsPanel';
import { NotesRoom } from '../features/notes/NotesRoom';

/** Notes, and the files that belong to each. */
export function NotesPage() {
  return <NotesRoom attachments={(note) => <AttachmentsPanel key={note} note={note} />} />;
}
