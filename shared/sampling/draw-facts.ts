import type { Draw, SampleFrame } from '@shared/inspection/entities';
import { writeInstant, writePeriod } from '@shared/text/day';
import { inFigures } from '@shared/text/number';
import type { DrawCertificate } from './certificate';
import type { CertificateCheck } from './check-certificate';
import type { StratumLabel } from './draw-problems';
import { filesToDraw } from './draw-problems';
import type { DrawSettings } from './frame';

export interface DrawFact {
  term: string;
  value: string;
  /** True for hashes and seeds: shown letter by letter. */
  isCode: boolean;
}

const METHODS: Record<DrawSettings['method'], string> = {
  random: 'Random, the whole list as one',
  stratified: 'Stratified by offence',
  purposive: 'Purposive: only flagged files, at random among them',
};

/** The certificate of a draw as lines for reading; the file that is saved holds more. */
export function drawFacts(draw: Draw, frame: SampleFrame, label: StratumLabel): DrawFact[] {
  const { settings, counts } = draw;
  const wanted = settings.strata.reduce((total, { target }) => total + target, 0);
  const drawn = filesToDraw(settings.strata, counts);
  const short = settings.strata.filter(({ id, target }) => target > (counts.perStratum[id] ?? 0));
  const fact = (term: string, value: string, isCode = false): DrawFact => ({ term, value, isCode });
  return [
    fact('Drawn', writeInstant(draw.drawnAt)),
    fact('List', frame.source.files.map(({ name }) => name).join(', ')),
    fact('Rows', `${inFigures(counts.read)} read, ${inFigures(counts.eligible)} eligible`),
    ...(frame.source.mapping.recordedOn === null
      ? []
      : [fact('Window', writePeriod(settings.windowFrom, settings.windowTo))]),
    fact('Method', METHODS[settings.method]),
    ...(settings.subset === undefined ? [] : [fact('Reason', settings.subset.reason)]),
    fact('Files', drawn === wanted ? inFigures(drawn) : `${inFigures(drawn)} of ${inFigures(wanted)} wanted`),
    ...short.map(({ id, target }) =>
      fact('Short', `${label(id)}: ${inFigures(target - (counts.perStratum[id] ?? 0))} fewer than wanted`),
    ),
    fact('Algorithm', settings.algorithm, true),
    fact('Seed', settings.seed, true),
    fact('List SHA-256', frame.source.sha256, true),
    fact('Result SHA-256', draw.resultSha256, true),
  ];
}

/** What the screen says after a certified draw was repeated. */
export function checkedWords(
  certificate: DrawCertificate,
  { matches, differences }: CertificateCheck,
): { title: string; details: string } {
  if (!matches) return { title: 'The draw does not match its certificate.', details: differences.join(' ') };
  const files = certificate.result.reduce((total, { drawn }) => total + drawn.length, 0);
  const words = files === 1 ? 'the same file' : `the same ${inFigures(files)} files`;
  return {
    title: 'The draw matches its certificate.',
    details: `${certificate.title} was repeated from the list, the settings and the seed: ${words} in the same order, and the same reserves.`,
  };
}
