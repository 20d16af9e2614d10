import type { Instrument } from './instrument';
import type { CriterionChange } from './instrument-change';
import { compareInstruments } from './instrument-change';

function weightWords(was: string, is: CriterionChange['criterion']): string {
  if (was !== is.weight) return `weighs ${is.weight}, was ${was}`;
  return `is ${is.weight} for other flags than before`;
}

/** One change as a line: "Criterion 4 is reworded: its answers have to be given again." */
export function changeWords(change: CriterionChange): string {
  const { number, text } = change.criterion;
  const name = `Criterion ${number} (${text})`;
  switch (change.kind) {
    case 'added':
      return `${name} is new: it has to be answered.`;
    case 'removed':
      return `${name} is no longer asked.`;
    case 'reworded':
      return `${name} is reworded: it has to be answered again. It was: “${change.was}”.`;
    case 'reweighed':
      return `${name} ${weightWords(change.was, change.criterion)}.`;
    case 'applies-differently':
      return `${name} applies to other files than before.`;
    case 'guidance-changed':
      return `${name} has other guidance.`;
  }
}

/** Everything that differs between two versions, as lines; empty when they ask and judge the same. */
export function instrumentChangeWords(from: Instrument, to: Instrument): string[] {
  const { changes, derivationChanged } = compareInstruments(from, to);
  const lines = changes.map(changeWords);
  if (derivationChanged)
    lines.push('The thresholds of the judgement differ: the same answers may be judged differently.');
  if (from.overall.text !== to.overall.text) lines.push(`The overall question is now: “${to.overall.text}”.`);
  return lines;
}
