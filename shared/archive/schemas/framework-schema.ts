import type { Framework } from '@shared/framework/framework';
import { z } from 'zod';
import { caseFlag, count, day, provenance } from './common-schemas';

const text = z.string();
const texts = z.array(text);
const fraction = z.tuple([z.number(), z.number()]);
const flags = z.array(caseFlag);

const criterion = z.strictObject({
  id: text,
  number: count,
  text,
  guidance: text,
  weight: z.enum(['critical', 'key', 'ordinary']),
  weightOnlyWithFlag: flags.exactOptional(),
  applies: z
    .strictObject({
      offenceTypes: texts.exactOptional(),
      anyFlag: flags.exactOptional(),
      match: z.enum(['every', 'any']).exactOptional(),
      because: text,
    })
    .exactOptional(),
  negative: text.exactOptional(),
  positive: text.exactOptional(),
});

/** A checklist but for its id, which a framework and a row of an inspection hold under different names. */
export const instrumentFields = {
  version: text,
  title: text,
  isIllustrative: z.boolean(),
  criteria: z.array(criterion),
  derivation: z.strictObject({
    criticalNo: count,
    keyNo: count,
    criticalNotShownAsksModeration: z.boolean(),
  }),
  overall: z.strictObject({
    text,
    positive: text,
    negative: text,
    number: count.exactOptional(),
    guidance: text.exactOptional(),
  }),
};

const instrument = z.strictObject({ id: text, ...instrumentFields });

const question = z.strictObject({
  id: text,
  code: text,
  title: text,
  isUngraded: z.boolean(),
  headings: z.array(z.strictObject({ id: text, title: text })),
  characteristics: z.array(z.strictObject({ gradeId: text, text })),
});

const scale = z.strictObject({
  id: text,
  label: text,
  source: text,
  smallest: count,
  bands: z.array(
    z.strictObject({
      word: text,
      from: fraction,
      includesFrom: z.boolean(),
      to: fraction,
      includesTo: z.boolean(),
    }),
  ),
});

/** A question of an interview plan but for its id. */
export const plannedQuestionFields = {
  question: text,
  heading: text,
  setting: z.enum(['interview', 'focus-group']),
  roles: texts,
  text,
};

const condition = z.enum([
  'file-review-used',
  'subset-by-flag',
  'staff-survey-used',
  'force-data-used',
  'value-missing',
  'grade-carried-forward',
]);

/** The programme that an inspection follows, so that a reader knows what "q3" and "early-evidence" mean. */
export const frameworkSchema: z.ZodType<Framework> = z.strictObject({
  id: text,
  version: text,
  title: text,
  inspectorate: text,
  grades: z.array(z.strictObject({ id: text, label: text, symbol: text, isUngraded: z.boolean() })),
  questions: z.array(question),
  overall: text,
  offenceTypes: z.array(z.strictObject({ id: text, label: text })),
  sample: z.strictObject({
    target: count,
    largerTarget: count,
    largerForces: texts,
    windowFrom: day,
    windowTo: day,
  }),
  instruments: z.array(instrument),
  caseFlags: z.array(z.strictObject({ id: caseFlag, label: text })),
  noteTypes: z.array(z.strictObject({ id: text, label: text, provenance })),
  interviewPlan: z.array(z.strictObject({ id: text, ...plannedQuestionFields })).exactOptional(),
  quantifierScales: z.array(scale),
  caveats: z.array(z.strictObject({ id: text, condition, text })),
  glossary: z.array(z.strictObject({ id: text, spellings: texts, explanation: text })),
});
