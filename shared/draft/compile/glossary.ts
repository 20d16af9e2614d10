import type { Framework, GlossaryTerm } from '@shared/framework/framework';
import type { Inspection } from '@shared/inspection/entities';

/** The framework's terms, and the strategic alliance where the force is in one: a reader has to know who is meant. */
export function glossaryOf(inspection: Inspection, framework: Framework): GlossaryTerm[] {
  const { force, alliancePartner: partner } = inspection;
  if (partner.trim() === '') return framework.glossary;
  const alliance: GlossaryTerm = {
    id: 'alliance',
    spellings: ['the strategic alliance', 'the alliance'],
    explanation: `${force} has entered into a strategic alliance with ${partner}. References to the alliance apply equally to either force.`,
  };
  return [...framework.glossary, alliance];
}
