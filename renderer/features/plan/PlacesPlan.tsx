import { useRowForm } from '@data/useRowForm';
import type { Row } from '@shared/inspection/entities';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { PageSection } from '@ui/PageSection';
import { Controller } from 'react-hook-form';

/** Stations and suites to visit; the overview says where nobody has been yet. */
export function PlacesPlan({ inspection }: { inspection: Row<'inspection'> }) {
  const form = useRowForm({
    table: 'inspection',
    row: inspection,
    fields: ['places'],
    label: () => 'Change the places to visit',
    keepable: ({ places }) => keepablePlaces(places, inspection.places),
  });
  return (
    <PageSection title="Places to visit">
      <Controller
        control={form.control}
        name="places"
        render={({ field }) => (
          <GrowingTextarea
            label="One place a line"
            placeholder={'Worcester custody suite\nTelford police station'}
            value={(field.value ?? []).join('\n')}
            onChange={(event) => field.onChange(event.currentTarget.value.split('\n'))}
            maw="30rem"
            minRows={3}
          />
        )}
      />
    </PageSection>
  );
}

/** Empty lines are being typed; a list that was never there and is still empty stays away. */
function keepablePlaces(places: string[] | undefined, stored: string[] | undefined): { places?: string[] } {
  const named = (places ?? []).map((place) => place.trim()).filter((place) => place !== '');
  return named.length === 0 && stored === undefined ? {} : { places: named };
}
