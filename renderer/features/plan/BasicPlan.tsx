import { useRowForm } from '@data/useRowForm';
import type { Inspection, Row } from '@shared/inspection/entities';
import { PageSection } from '@ui/PageSection';
import { FormProvider, type UseFormReturn } from 'react-hook-form';
import { BasicFields } from './BasicFields';
import { keepableBasics } from './keepable';
import type { PlanValues } from './plan-values';

const fields = [
  'force',
  'alliancePartner',
  'title',
  'year',
  'fieldworkFrom',
  'fieldworkTo',
  'marking',
] as const satisfies readonly (keyof Inspection)[];

export function BasicPlan({ inspection }: { inspection: Row<'inspection'> }) {
  const form = useRowForm({
    table: 'inspection',
    row: inspection,
    fields,
    label: () => 'Change the plan of the inspection',
    keepable: (values) => keepableBasics(values, inspection),
  });
  return (
    <PageSection title="The inspection">
      {/* The fields read the basics only; the form of a new inspection has more. */}
      <FormProvider {...(form as unknown as UseFormReturn<PlanValues>)}>
        <BasicFields />
      </FormProvider>
    </PageSection>
  );
}
