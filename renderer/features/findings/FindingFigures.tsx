import { patch } from '@data/change';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Checkbox } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';

interface Props {
  finding: Row<'finding'>;
  links: readonly Row<'evidenceLink'>[];
}

/** Data series behind the finding that the draft prints as figures below it. */
export function FindingFigures({ finding, links }: Props) {
  const workspace = useWorkspace();
  const linked = new Set(links.flatMap(({ source }) => (source.kind === 'data-series' ? [source.id] : [])));
  const printed = finding.figures ?? [];
  const series = useRows('dataSeries').filter(({ id }) => linked.has(id) || printed.includes(id));
  const print = (id: string, isPrinted: boolean) =>
    void workspace.commit({
      label: isPrinted ? 'Print a figure with a finding' : 'Take a figure out of a finding',
      changes: [
        patch('finding', finding.id, {
          figures: isPrinted ? [...printed, id] : printed.filter((one) => one !== id),
        }),
      ],
    });
  return series.map(({ id, title }) => (
    <Checkbox
      key={id}
      label={`Print “${title}” as a figure below this finding`}
      checked={printed.includes(id)}
      disabled={finding.status === 'signed-off'}
      onChange={(event) => print(id, event.currentTarget.checked)}
    />
  ));
}
