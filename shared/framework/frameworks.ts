import type { Framework, Heading, Question } from './framework';
import { peel2017 } from './peel-2017/peel-2017';

/** Every framework that ships with the app, newest first. */
export const frameworks: readonly Framework[] = [peel2017];

/** The framework an inspection was created from; undefined when this build does not know that version. */
export function findFramework(id: string, version: string): Framework | undefined {
  return frameworks.find((framework) => framework.id === id && framework.version === version);
}

export function findQuestion(framework: Framework, questionId: string): Question | undefined {
  return framework.questions.find((question) => question.id === questionId);
}

export function findHeading(
  framework: Framework,
  questionId: string,
  headingId: string,
): Heading | undefined {
  return findQuestion(framework, questionId)?.headings.find((heading) => heading.id === headingId);
}
