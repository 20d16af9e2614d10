import { useRows, useSnapshot } from '@data/useWorkspace';
import { Drawer, Text, Title } from '@mantine/core';
import { agreementReport } from '@shared/review/agreement';
import type { Instrument } from '@shared/review/instrument';
import { EmptyState } from '@ui/EmptyState';
import { type ReactNode, useMemo, useState } from 'react';
import { AgreementTable } from './AgreementTable';
import { FilesBehind } from './FilesBehind';
import type { Behind } from './NumbersPage';
import classes from './NumbersPage.module.css';
import { PairList } from './PairList';
import { SecondReviewForm } from './SecondReviewForm';

/** Would two inspectors have agreed? Who reviews again, how far they agree, and what became of each difference. */
export function AgreementPage({ instrument, versions }: { instrument: Instrument; versions: ReactNode }) {
  const snapshot = useSnapshot();
  const chosen = useRows('caseFile').filter(
    ({ secondReviewer, standing }) => secondReviewer !== '' && standing === 'drawn',
  );
  const report = useMemo(() => agreementReport(snapshot, instrument), [snapshot, instrument]);
  const [behind, setBehind] = useState<Behind | null>(null);
  return (
    <div className={classes.page}>
      <Drawer opened={behind !== null} onClose={() => setBehind(null)} position="right" title={behind?.title}>
        {behind !== null && <FilesBehind files={behind.files} />}
      </Drawer>
      <SecondReviewForm />
      {chosen.length === 0 ? (
        <EmptyState>
          A second inspector reviews some files without seeing the first one’s answers. Draw them above.
        </EmptyState>
      ) : (
        <>
          <PairList files={chosen} instrument={instrument} />
          <section>
            <Title order={2}>Agreement</Title>
            {versions}
            {report.files.length === 0 ? (
              <Text c="dimmed">Agreement is worked out once both reviews of a file are complete.</Text>
            ) : (
              <AgreementTable report={report} instrument={instrument} onOpen={setBehind} />
            )}
          </section>
        </>
      )}
    </div>
  );
}
