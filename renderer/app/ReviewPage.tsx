import { ChecklistPage } from '../features/instruments/ChecklistPage';
import { ReviewRoom } from '../features/review/ReviewRoom';

/** Files, numbers and second reviews; and the checklist that they are made on. */
export function ReviewPage() {
  return <ReviewRoom checklist={<ChecklistPage />} />;
}
