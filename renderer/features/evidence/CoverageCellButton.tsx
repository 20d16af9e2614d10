import { useFramework } from '@data/useInspection';
import { questionCode } from '@shared/framework/labels';
import type { CoverageCell, CoverageOfQuestion } from '@shared/notes/coverage';
import { listWithAnd } from '@shared/text/list';
import classes from './Coverage.module.css';

interface Props {
  cell: CoverageCell;
  isOpen: boolean;
  onOpen: () => void;
}

const isHole = ({ isPlanned, notes }: CoverageOfQuestion) => isPlanned && notes.length === 0;

/** How many were met, and question by question whether it was put, is still to be put, or was never planned. */
export function CoverageCellButton({ cell, isOpen, onOpen }: Props) {
  const framework = useFramework();
  const codes = (questions: readonly CoverageOfQuestion[]) =>
    listWithAnd(questions.map(({ question }) => questionCode(framework, question)));
  const about = cell.questions.filter(({ notes }) => notes.length > 0);
  const holes = cell.questions.filter(isHole);
  const words = [
    cell.notes.length === 0 ? 'nobody yet' : `${cell.people} ${cell.people === 1 ? 'person' : 'people'}`,
    ...(about.length > 0 ? [`about ${codes(about)}`] : []),
    ...(holes.length > 0 ? [`not yet about ${codes(holes)}`] : []),
  ];
  return (
    <button
      type="button"
      className={classes.cell}
      data-hole={cell.notes.length === 0 && holes.length > 0}
      data-empty={cell.notes.length === 0}
      aria-pressed={isOpen}
      aria-label={`${cell.role} at ${cell.site}: ${words.join(', ')}`}
      onClick={onOpen}
    >
      <span>{cell.notes.length === 0 ? (holes.length > 0 ? 'nobody yet' : '–') : words[0]}</span>
      <span className={classes.codes}>
        {cell.questions
          .filter((one) => one.isPlanned || one.notes.length > 0)
          .map((one) => (
            <span key={one.question} className={classes.code} data-hole={isHole(one)}>
              {isHole(one) ? '' : '✓'}
              {questionCode(framework, one.question)}
            </span>
          ))}
      </span>
    </button>
  );
}
