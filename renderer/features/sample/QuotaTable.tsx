import { NumberInput } from '@mantine/core';
import type { DrawRemark, StratumLabel } from '@shared/sampling/draw-problems';
import type { FrameCounts, StratumQuota } from '@shared/sampling/frame';
import { inFigures } from '@shared/text/number';
import classes from './numbers-table.module.css';

interface Props {
  strata: readonly StratumQuota[];
  counts: FrameCounts;
  remarks: readonly DrawRemark[];
  label: StratumLabel;
  onChange: (strata: StratumQuota[]) => void;
}

/** Quotas and reserves by stratum, beside what is eligible. */
export function QuotaTable({ strata, counts, remarks, label, onChange }: Props) {
  const set = (id: string, field: 'target' | 'reserves', value: string | number) =>
    onChange(
      strata.map((quota) =>
        quota.id === id ? { ...quota, [field]: value === '' ? Number.NaN : Number(value) } : quota,
      ),
    );
  const shown = (value: number) => (Number.isNaN(value) ? '' : value);
  return (
    <table className={classes.numbers} aria-label="Quotas">
      <thead>
        <tr>
          <th scope="col">Stratum</th>
          <th scope="col" className={classes.number}>
            Eligible
          </th>
          <th scope="col">Files</th>
          <th scope="col">Reserves</th>
          <th scope="col">Remark</th>
        </tr>
      </thead>
      <tbody>
        {strata.map(({ id, target, reserves }) => {
          const own = remarks.filter(({ stratum }) => stratum === id);
          const isWrong = own.some(({ meaning }) => meaning === 'problem');
          return (
            <tr key={id}>
              <th scope="row">{label(id)}</th>
              <td className={classes.number}>{inFigures(counts.perStratum[id] ?? 0)}</td>
              <td>
                <NumberInput
                  size="xs"
                  w="5.5rem"
                  aria-label={`Files from ${label(id)}`}
                  value={shown(target)}
                  error={isWrong}
                  onChange={(value) => set(id, 'target', value)}
                />
              </td>
              <td>
                <NumberInput
                  size="xs"
                  w="5.5rem"
                  aria-label={`Reserves from ${label(id)}`}
                  value={shown(reserves)}
                  onChange={(value) => set(id, 'reserves', value)}
                />
              </td>
              <td>{own.map(({ words }) => words).join(' ')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
