import type { Inspection } from '@shared/inspection/entities';
import { yearSchema } from './plan-values';

/** While a name or the year is half typed, the last good one stays stored. */
export function keepableBasics<V extends Pick<Inspection, 'force' | 'title' | 'year'>>(
  values: V,
  stored: Inspection,
): V {
  return {
    ...values,
    force: values.force.trim() === '' ? stored.force : values.force,
    title: values.title.trim() === '' ? stored.title : values.title,
    year: yearSchema.safeParse(values.year).success ? values.year : stored.year,
  };
}
