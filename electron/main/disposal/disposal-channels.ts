import { handle } from '../ipc';
import type { Disposal } from './disposal';

export function answerDisposal(disposal: Disposal): void {
  handle('disposal:destroy', ({ inspection }) => disposal.destroy(inspection));
  handle('disposal:destroyed', () => disposal.destroyed());
}
