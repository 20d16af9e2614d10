import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DataSeries, Instant, SeriesValue } from '../entities';

/** Invented: no force supplied any of these values. A star marks the most similar forces, a dash no value. */
const INVENTED = `Avon and Somerset 14, Bedfordshire 9, Cambridgeshire -, Cheshire 22, City of London 6, Cleveland 17, Cumbria 19,
Derbyshire 12, Devon and Cornwall* 16, Dorset 11, Durham 24, Dyfed-Powys 21, Essex 27, Gloucestershire* -, Greater Manchester 13,
Gwent 18, Hampshire 10, Hertfordshire 15, Humberside 8, Kent 29, Lancashire 26, Leicestershire 12, Lincolnshire* 23,
Merseyside 19, Metropolitan Police 7, Norfolk* 17, North Wales 25, North Yorkshire* 13, Northamptonshire 11, Northumbria 28,
Nottinghamshire 16, South Wales 22, South Yorkshire 14, Staffordshire* 18, Suffolk* 15, Surrey 9, Sussex 12, Thames Valley 10,
Warwickshire* 21, West Mercia 20, West Midlands 8, West Yorkshire 17, Wiltshire* 12`;

const FORCES = INVENTED.split(',').map((entry) => {
  const [, force = '', star = '', value = ''] = /^\s*(.*?)(\*?) (\d+|-)$/.exec(entry) ?? [];
  return { force, isSimilar: star !== '', value: value === '-' ? null : Number(value) };
});

const ENGLAND_AND_WALES = 15;

/** What a data return would look like as a file: one row a force. */
function returnedFile(): Uint8Array {
  const rows = FORCES.map(({ force, value, isSimilar }) =>
    [force, value ?? 'not supplied', isSimilar ? 'yes' : ''].join(','),
  );
  const lines = [
    'Force,Notices per 1000 offences,Most similar',
    ...rows,
    `England and Wales,${ENGLAND_AND_WALES},`,
  ];
  return utf8ToBytes(`${lines.join('\n')}\n`);
}

/** One data series of the example, to be shown as a figure in the draft; its values are invented and it says so. */
export function exampleSeries(at: Instant): DataSeries {
  const file = returnedFile();
  return {
    title:
      'Domestic violence protection notices per 1,000 domestic abuse offences, in the 12 months to 30 June 2017 (invented)',
    unit: 'notices per 1,000 offences',
    source: 'an invented data return; no force supplied these values',
    note: '',
    values: FORCES.map(
      ({ force, value }): SeriesValue =>
        value === null ? { force, value, missing: 'not-supplied' } : { force, value },
    ),
    englandAndWales: ENGLAND_AND_WALES,
    similar: FORCES.filter(({ isSimilar }) => isSimilar).map(({ force }) => force),
    file: { name: 'Invented protection notices.csv', bytes: file.length, sha256: bytesToHex(sha256(file)) },
    importedAt: at,
  };
}
