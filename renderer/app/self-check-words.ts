import type { SelfCheck } from '@data/self-check';

/** What the check of the open inspection found, worth telling; null when all was well. */
export interface SelfCheckWords {
  meaning: 'attention' | 'problem';
  title: string;
  words: string;
}

export function selfCheckWords({ lost, broken, restored, rowsPutRight }: SelfCheck): SelfCheckWords | null {
  if (lost > 0) {
    return {
      meaning: 'problem',
      title: `${counted(lost, 'change')} of this inspection cannot be read in either copy.`,
      words:
        'Everything else is here. Assay has deleted nothing: make a copy of its folder before you go on, and look for a backup.',
    };
  }
  const [first] = broken;
  if (first !== undefined) {
    return {
      meaning: 'problem',
      title: 'The journal of this inspection is not whole.',
      words: `From change ${first.seq} of device ${first.device.slice(0, 8)} on, something was changed outside Assay. What you see may not be what was written. Nothing was deleted: compare with a backup or with a colleague’s copy.`,
    };
  }
  if (restored === 0 && rowsPutRight === 0) return null;
  const done = [
    ...(restored > 0 ? [`${counted(restored, 'change')} brought back from the safety log`] : []),
    ...(rowsPutRight > 0 ? [`${counted(rowsPutRight, 'row')} put right from the journal`] : []),
  ];
  return {
    meaning: 'attention',
    title: 'Assay found damage in its files and mended it.',
    words: `${done.join(', ')}. Nothing is lost. If this happens again, have the disk of this laptop checked.`,
  };
}

function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
