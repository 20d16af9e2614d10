import { InspectionInHand } from '@shared/draft/testing/inspection-in-hand';
import { expect, it } from 'vitest';
import { roomMarks } from './useRoomMarks';

it('leaves rooms without anything to count alone', () => {
  expect(roomMarks(new InspectionInHand().snapshot)).toEqual({});
});

it('counts the sample, what is left to review, and leaves reserves and eliminated files out', () => {
  const made = new InspectionInHand();
  made.file(true);
  made.file(null);
  const { file: reserve } = made.file(null);
  made.change('caseFile', reserve, { standing: 'reserve' });
  const marks = roomMarks(made.snapshot);
  expect(marks['/inspection/sample']?.count).toBe(2);
  expect(marks['/inspection/review']?.count).toBe(1);
});
