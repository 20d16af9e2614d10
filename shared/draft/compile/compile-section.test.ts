import { expect, it } from 'vitest';
import { plainText } from '@shared/draft/node-text';
import { InspectionInHand, VULNERABLE } from '@shared/draft/testing/inspection-in-hand';
import { compileSection } from './compile-section';

it('prints', () => {
  const hand = new InspectionInHand();
  for (let i = 0; i < 18; i += 1) hand.file(i > 0, ['vulnerable-victim']);
  for (let i = 0; i < 42; i += 1) hand.file(i > 5);
  const f = hand.finding('West Mercia Police generally investigates crimes involving vulnerable victims to a good standard', { claims: [VULNERABLE], effect: 'This means that victims are referred to the MASH (and DVPNs).' });
  hand.add('areaForImprovement', { question: 'protecting-vulnerable', text: 'The force should ensure DASH forms are complete', finding: f, position: 'a' });
  hand.add('judgment', { question: 'protecting-vulnerable', grade: 'requires-improvement', stage: 'proposed', rationale: '', by: 'lead' });
  const c = hand.add('causeOfConcern', { question: 'protecting-vulnerable', text: 'The force is bad', position: 'a' });
  hand.add('recommendation', { cause: c, text: 'Engage routinely.', position: 'a' });
  hand.add('recommendation', { cause: c, text: 'map all OCGs', position: 'b' });
  hand.add('recommendation', { cause: c, text: 'begin', position: 'c' });
  const passages = compileSection(hand.snapshot, hand.framework, 'protecting-vulnerable');
  for (const p of passages) console.log(p.origin.padEnd(30), p.node.type, '|', plainText(p.node));
  expect(passages.length).toBe(20);
});
