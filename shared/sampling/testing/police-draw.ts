import type { DrawSettings } from '../frame';

/** A stratified draw from the extracts of data.police.uk: two offence types, the same quota and reserves in each. */
export function policeDraw(target: number, reserves: number, seed = 'West Mercia'): DrawSettings {
  return {
    algorithm: 'assay-draw-1',
    method: 'stratified',
    windowFrom: '2018-10-01',
    windowTo: '2018-12-31',
    offences: { 'Theft from the person': 'theft-from-person', 'Violence and sexual offences': 'abh' },
    strata: [
      { id: 'theft-from-person', target, reserves },
      { id: 'abh', target, reserves },
    ],
    keepRepeatedReferences: false,
    seed,
  };
}
