import { useFramework, useInspection } from '@data/useInspection';
import { PageHeader } from '@ui/PageHeader';
import { useInTurns } from '@ui/useInTurns';
import { BasicPlan } from './BasicPlan';
import { EarlierAfis } from './EarlierAfis';
import { InterviewPlan } from './interview/InterviewPlan';
import { PlacesPlan } from './PlacesPlan';
import { ScalePlan } from './ScalePlan';
import { ScopePlan } from './ScopePlan';
import { TeamPlan } from './TeamPlan';

const PARTS = 7;

/** The plan of the open inspection. Everything is written as it is typed; there is no save button. */
export function PlanRoom() {
  const inspection = useInspection();
  const framework = useFramework();
  const drawn = useInTurns(PARTS, 2);
  return (
    <div aria-busy={drawn < PARTS}>
      <PageHeader title="Plan" summary={`${framework.title}, ${framework.inspectorate}`} />
      <BasicPlan inspection={inspection} />
      <ScopePlan inspection={inspection} framework={framework} />
      {drawn > 2 && <TeamPlan inspection={inspection} />}
      {drawn > 3 && <PlacesPlan inspection={inspection} />}
      {drawn > 4 && <ScalePlan inspection={inspection} framework={framework} />}
      {drawn > 5 && <InterviewPlan framework={framework} />}
      {drawn > 6 && <EarlierAfis framework={framework} />}
    </div>
  );
}
