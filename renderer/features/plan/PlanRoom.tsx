import { useFramework, useInspection } from '@data/useInspection';
import { PageHeader } from '@ui/PageHeader';
import { BasicPlan } from './BasicPlan';
import { EarlierAfis } from './EarlierAfis';
import { InterviewPlan } from './interview/InterviewPlan';
import { PlacesPlan } from './PlacesPlan';
import { ScalePlan } from './ScalePlan';
import { ScopePlan } from './ScopePlan';
import { TeamPlan } from './TeamPlan';

/** The plan of the open inspection. Everything is written as it is typed; there is no save button. */
export function PlanRoom() {
  const inspection = useInspection();
  const framework = useFramework();
  return (
    <>
      <PageHeader title="Plan" summary={`${framework.title}, ${framework.inspectorate}`} />
      <BasicPlan inspection={inspection} />
      <ScopePlan inspection={inspection} framework={framework} />
      <TeamPlan inspection={inspection} />
      <PlacesPlan inspection={inspection} />
      <ScalePlan inspection={inspection} framework={framework} />
      <InterviewPlan framework={framework} />
      <EarlierAfis framework={framework} />
    </>
  );
}
