import { utf8ToBytes } from '@noble/hashes/utils.js';

/** The invented list of recorded crimes that the example's sample is drawn from. */
export const EXAMPLE_LIST_NAME = 'Invented crimes, December 2016 to April 2017.csv';

export const EXAMPLE_COLUMNS = ['Crime number', 'Recorded on', 'Offence', 'Policing area', 'Outcome'];

/** The list's own word for an offence, the offence type it stands for (none: not sampled), and how common it is. */
export const EXAMPLE_OFFENCES: { word: string; type: string | null; share: number }[] = [
  { word: 'Theft from the person', type: 'theft-from-person', share: 4 },
  { word: 'Rape of a female aged 16 and over', type: 'rape', share: 4 },
  { word: 'Stalking', type: 'stalking', share: 3 },
  { word: 'Harassment', type: 'harassment', share: 9 },
  { word: 'Common assault and battery', type: 'common-assault', share: 15 },
  { word: 'Wounding or inflicting grievous bodily harm', type: 'gbh', share: 3 },
  { word: 'Assault occasioning actual bodily harm', type: 'abh', share: 12 },
  { word: 'Burglary in a dwelling', type: null, share: 9 },
  { word: 'Criminal damage to a vehicle', type: null, share: 13 },
  { word: 'Theft from a shop', type: null, share: 18 },
  { word: 'Causing intentional harassment, alarm or distress', type: null, share: 10 },
];

const AREAS = [
  'Herefordshire',
  'North Worcestershire',
  'Shropshire',
  'South Worcestershire',
  'Telford and Wrekin',
];
const OUTCOMES = [
  'Charged',
  'Community resolution',
  'Evidential difficulties',
  'No suspect identified',
  'Open',
];

/** The same numbers on every machine, below `most`: this is for making up crimes, never for drawing any. */
function inventor(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * most);
  };
}

function cell(text: string): string {
  return text.includes(',') ? `"${text}"` : text;
}

/** Rows of the invented list after its header, as cells: with the gaps and repetitions that real lists have. */
export function exampleRows(): string[][] {
  const invent = inventor(2017);
  const wheel = EXAMPLE_OFFENCES.flatMap(({ word, share }) => Array.from({ length: share }, () => word));
  const rows: string[][] = [];
  const days = 151;
  for (let number = 1; number <= 2860; number += 1) {
    // Spread over the days from 1 December 2016 to 30 April 2017, in the order in which they were recorded.
    const day = new Date(Date.UTC(2016, 11, 1 + Math.floor((number * days) / 2861)));
    const recorded = [day.getUTCDate(), day.getUTCMonth() + 1].map((part) => String(part).padStart(2, '0'));
    const row = [
      invent(220) === 0
        ? ''
        : `EX/${String(number).padStart(5, '0')}/${String(day.getUTCFullYear()).slice(2)}`,
      `${recorded.join('/')}/${day.getUTCFullYear()}`,
      wheel[invent(wheel.length)] ?? '',
      AREAS[invent(AREAS.length)] ?? '',
      OUTCOMES[invent(OUTCOMES.length)] ?? '',
    ];
    rows.push(row);
    const oddity = invent(260);
    if (oddity === 0) rows.push([...row]);
    if (oddity === 1) rows.push([...row.slice(0, 4), 'Open, re-classified']);
  }
  return rows;
}

/** The bytes of the list, for keeping them sealed so that the draw can be repeated in the app. */
export function exampleListBytes(): Uint8Array {
  const lines = [EXAMPLE_COLUMNS, ...exampleRows()].map((cells) => `${cells.map(cell).join(',')}\r\n`);
  return utf8ToBytes(lines.join(''));
}
