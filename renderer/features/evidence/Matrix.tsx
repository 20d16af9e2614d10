import { useFramework } from '@data/useInspection';
import { cellCount, cellSign, type MatrixCell, type MatrixRow } from '@shared/evidence/matrix';
import { provenanceLabel, provenances, questionCode } from '@shared/framework/labels';
import classes from './EvidenceRoom.module.css';
import type { OpenCell } from './MatrixTab';

interface Props {
  rows: MatrixRow[];
  open: OpenCell | null;
  onOpen: (cell: OpenCell) => void;
}

const SIGN_WORDS = {
  '+': 'speaks well',
  '−': 'speaks ill',
  '±': 'sources disagree',
  '': 'points neither way',
};

export function Matrix({ rows, open, onOpen }: Props) {
  const framework = useFramework();
  return (
    <div className={classes.scroller}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">Heading</th>
            {provenances.map((provenance) => (
              <th key={provenance} scope="col">
                {provenanceLabel(provenance)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr
              key={row.heading}
              data-question={row.question}
              data-first={rows[at - 1]?.question !== row.question}
            >
              <th scope="row">
                <span className={classes.code}>{questionCode(framework, row.question)}</span> {row.title}
              </th>
              {provenances.map((provenance) => (
                <td key={provenance}>
                  <CellButton
                    cell={row.cells[provenance]}
                    name={`${row.title}, ${provenanceLabel(provenance).toLowerCase()}`}
                    isOpen={open?.heading === row.heading && open.provenance === provenance}
                    onClick={() => onOpen({ heading: row.heading, provenance })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  cell: MatrixCell;
  name: string;
  isOpen: boolean;
  onClick: () => void;
}

/** A count with its sign; a hole is drawn as a hole. */
function CellButton({ cell, name, isOpen, onClick }: CellProps) {
  const linked = cellCount(cell);
  const sign = cellSign(cell);
  const unused = cell.unusedNotes.length;
  const words =
    linked === 0
      ? unused === 0
        ? 'nothing'
        : `${unused} unused ${unused === 1 ? 'note' : 'notes'}`
      : `${linked} linked, ${SIGN_WORDS[sign]}${unused === 0 ? '' : `, ${unused} unused`}`;
  return (
    <button
      type="button"
      className={classes.cell}
      data-sign={sign === '+' ? 'plus' : sign === '−' ? 'minus' : sign === '±' ? 'both' : 'none'}
      data-hole={linked === 0 && unused === 0}
      aria-pressed={isOpen}
      aria-label={`${name}: ${words}`}
      onClick={onClick}
    >
      {linked > 0 && (
        <span>
          {linked} {sign}
        </span>
      )}
      {unused > 0 && <span className={classes.unused}>{unused} unused</span>}
    </button>
  );
}
