import { useFramework, useInspection } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { writePeriod } from '@shared/text/day';
import { PageHeader } from '@ui/PageHeader';
import { ClosedEscalations } from './ClosedEscalations';
import { Escalations } from './Escalations';
import { FilesLeft } from './FilesLeft';
import { FirstSteps } from './FirstSteps';
import { OnOneLeg } from './OnOneLeg';
import { PlacesLeft } from './PlacesLeft';
import { Questions } from './Questions';
import { StaleClaims } from './StaleClaims';
import { Tiles } from './Tiles';
import { whatNow } from './what-now';

/** "What now?" */
export function OverviewRoom() {
  const inspection = useInspection();
  const framework = useFramework();
  const snapshot = useSnapshot();
  const now = whatNow(snapshot);
  const { force, year, title, fieldworkFrom, fieldworkTo } = inspection;
  const hasDates = fieldworkFrom !== '' && fieldworkTo !== '';
  return (
    <>
      <PageHeader
        title={`${force} ${year}`}
        summary={hasDates ? `${title}. Fieldwork ${writePeriod(fieldworkFrom, fieldworkTo)}` : title}
      />
      <Escalations open={now.openEscalations} />
      {now.sampled === 0 && <FirstSteps />}
      <Tiles now={now} />
      <FilesLeft now={now} inspection={inspection} />
      <OnOneLeg now={now} framework={framework} />
      <StaleClaims now={now} framework={framework} />
      <PlacesLeft now={now} />
      <ClosedEscalations closed={now.closedEscalations} />
      <Questions inspection={inspection} framework={framework} snapshot={snapshot} />
    </>
  );
}
