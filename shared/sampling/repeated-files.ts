import type { Row } from '@shared/inspection/entities';

/** A file of a draw that another draw of the inspection holds as well. */
export interface RepeatedFile {
  reference: string;
  elsewhere: string;
}

/**
 * Files in the sample of one draw whose crime is in the sample of another one too: both would be reviewed and counted.
 * One of each pair has to be eliminated as a duplicate; which one, the lead decides.
 */
export function repeatedFiles(caseFiles: readonly Row<'caseFile'>[], draw: string): RepeatedFile[] {
  const elsewhere = new Map<string, string>();
  for (const file of caseFiles) {
    if (file.draw === draw || file.standing !== 'drawn' || file.crimeReference === '') continue;
    if (!elsewhere.has(file.crimeReference)) elsewhere.set(file.crimeReference, file.reference);
  }
  if (elsewhere.size === 0) return [];
  return caseFiles.flatMap(({ draw: own, standing, crimeReference, reference }) => {
    const twin = own === draw && standing === 'drawn' ? elsewhere.get(crimeReference) : undefined;
    return twin === undefined ? [] : [{ reference, elsewhere: twin }];
  });
}

/** "2 files of this draw are in another draw as well: WM-0003 (WM-0071), WM-0008 (WM-0064)." */
export function repeatedFilesWords(files: readonly RepeatedFile[]): string {
  const pairs = files.slice(0, 8).map(({ reference, elsewhere }) => `${reference} (${elsewhere})`);
  const rest = files.length > pairs.length ? ` and ${files.length - pairs.length} more` : '';
  const subject = files.length === 1 ? 'One file of this draw is' : `${files.length} files of this draw are`;
  return `${subject} in another draw as well: ${pairs.join(', ')}${rest}.`;
}
