import { z } from 'zod';
import { day } from './common-schemas';

const scope = z.strictObject({
  status: z.enum(['inspected', 'carried-forward', 'ungraded']),
  grade: z.string().exactOptional(),
  year: z.number().exactOptional(),
});

const member = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(['lead', 'inspector', 'associate']),
});

export const inspection = z.strictObject({
  frameworkId: z.string(),
  frameworkVersion: z.string(),
  force: z.string(),
  alliancePartner: z.string(),
  title: z.string(),
  year: z.number(),
  fieldworkFrom: day,
  fieldworkTo: day,
  team: z.array(member),
  scope: z.record(z.string(), scope),
  marking: z.string(),
  percentFrom: z.number(),
  quantifierScale: z.string(),
  status: z.enum(['open', 'archived']),
  isExample: z.boolean(),
});

export const earlierAfi = z.strictObject({
  question: z.string(),
  text: z.string(),
  source: z.string(),
  year: z.number(),
  status: z.enum(['not-followed-up', 'closed', 'progress', 'no-progress', 'repeated']),
  followUp: z.string(),
});
