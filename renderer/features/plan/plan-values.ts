import type { Framework } from '@shared/framework/framework';
import type { EarlierAfi, Inspection, QuestionScope, TeamMember } from '@shared/inspection/entities';
import { z } from 'zod';

/** What the plan of an inspection consists of, on the form for a new one and in the plan room alike. */
export type PlanValues = Pick<
  Inspection,
  | 'force'
  | 'alliancePartner'
  | 'title'
  | 'year'
  | 'fieldworkFrom'
  | 'fieldworkTo'
  | 'marking'
  | 'team'
  | 'scope'
>;

/** An earlier area for improvement before it is a row of its own. */
export type EarlierAfiValues = Pick<EarlierAfi, 'question' | 'text' | 'source' | 'year'> & { id: string };

export interface NewInspectionValues extends PlanValues {
  earlierAfis: EarlierAfiValues[];
}

export const yearSchema = z
  .number({ error: 'Write the year in four figures.' })
  .int('Write the year in four figures.')
  .min(1990, 'Write the year in four figures.')
  .max(2100, 'Write the year in four figures.');

const scopeSchema = z
  .object({
    status: z.enum(['inspected', 'carried-forward', 'ungraded']),
    grade: z.string().exactOptional(),
    year: yearSchema.exactOptional(),
  })
  .refine(
    ({ status, grade, year }) => status !== 'carried-forward' || (Boolean(grade) && year !== undefined),
    'Give the grade and the year it was carried forward from.',
  );

const memberSchema = z.object({
  id: z.string(),
  name: z.string().trim().min(1, 'Write a name.'),
  role: z.enum(['lead', 'inspector', 'associate']),
});

export const newInspectionSchema = z
  .object({
    force: z.string().trim().min(1, 'Say which force is inspected.'),
    alliancePartner: z.string().trim(),
    title: z.string().trim().min(1, 'Give the inspection a title.'),
    year: yearSchema,
    fieldworkFrom: z.string(),
    fieldworkTo: z.string(),
    marking: z.string().trim(),
    team: z.array(memberSchema).min(1),
    scope: z.record(z.string(), scopeSchema),
    earlierAfis: z.array(
      z.object({
        id: z.string(),
        question: z.string(),
        text: z.string().trim().min(1, 'Write what the force was asked to improve.'),
        source: z.string().trim(),
        year: yearSchema,
      }),
    ),
  })
  .refine(
    ({ fieldworkFrom, fieldworkTo }) =>
      fieldworkFrom === '' || fieldworkTo === '' || fieldworkFrom <= fieldworkTo,
    { path: ['fieldworkTo'], error: 'Fieldwork cannot end before it starts.' },
  );

/** Everything is inspected until somebody says otherwise; what the framework does not grade is ungraded. */
export function usualScope(framework: Framework): Record<string, QuestionScope> {
  return Object.fromEntries(
    framework.questions.map(({ id, isUngraded }) => [id, { status: isUngraded ? 'ungraded' : 'inspected' }]),
  );
}

export function usualPlan(framework: Framework, firstMember: TeamMember): NewInspectionValues {
  return {
    force: '',
    alliancePartner: '',
    title: framework.title,
    year: Number(framework.sample.windowFrom.slice(0, 4)),
    fieldworkFrom: '',
    fieldworkTo: '',
    marking: 'OFFICIAL-SENSITIVE',
    team: [firstMember],
    scope: usualScope(framework),
    earlierAfis: [],
  };
}

/** A new inspection's row. */
export function inspectionFrom(values: PlanValues, framework: Framework): Inspection {
  const { force, alliancePartner, title, year, fieldworkFrom, fieldworkTo, marking, team, scope } = values;
  return {
    frameworkId: framework.id,
    frameworkVersion: framework.version,
    force: force.trim(),
    alliancePartner: alliancePartner.trim(),
    title: title.trim(),
    year,
    fieldworkFrom,
    fieldworkTo,
    marking: marking.trim(),
    team: team.map((member) => ({ ...member, name: member.name.trim() })),
    scope,
    percentFrom: 50,
    quantifierScale: framework.quantifierScales[0]?.id ?? '',
    status: 'open',
    isExample: false,
  };
}
