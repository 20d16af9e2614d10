import { describe, expect, it } from 'vitest';
import { appliesTo, weightFor } from './applicability';
import { confirmationProblem, isOverride } from './confirmation';
import { criteriaFor, deriveJudgement, explainDerived } from './derive';
import type { Answer } from './instrument';
import { answersWith, caseFile, instrument } from './reviews.test-data';

const assault = caseFile(1, { offenceType: 'abh' });
const stalking = caseFile(2, { offenceType: 'stalking' });
const domesticAssault = caseFile(3, { offenceType: 'abh', flags: ['domestic-abuse'] });
const vulnerable = caseFile(4, { offenceType: 'abh', flags: ['vulnerable-victim'] });

const derive = (file: typeof assault, changes: Parameters<typeof answersWith>[0]) =>
  deriveJudgement(instrument, file, answersWith(changes));

function criterion(id: string) {
  const found = instrument.criteria.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no criterion ${id}`);
  return found;
}

describe('which criteria are asked of a file', () => {
  it('asks for the risk form in stalking, in harassment and in domestic abuse, and says why not elsewhere', () => {
    const riskForm = criterion('risk-form');
    expect(appliesTo(riskForm, stalking).applies).toBe(true);
    expect(appliesTo(riskForm, domesticAssault).applies).toBe(true);
    expect(appliesTo(riskForm, assault)).toEqual({
      applies: false,
      because: 'Only for domestic abuse, stalking and harassment',
    });
    expect(criteriaFor(instrument, assault)).toHaveLength(18);
  });

  it('makes safeguarding critical only where the victim is vulnerable', () => {
    expect(weightFor(criterion('safeguarding'), vulnerable)).toBe('critical');
    expect(weightFor(criterion('safeguarding'), assault)).toBe('ordinary');
    expect(weightFor(criterion('outcome'), assault)).toBe('critical');
  });

  it('needs every list to hold unless the rule says that any will do', () => {
    const rule = { offenceTypes: ['abh'], anyFlag: ['child' as const], because: 'Only for children' };
    expect(appliesTo({ applies: rule }, assault).applies).toBe(false);
    expect(appliesTo({ applies: rule }, caseFile(5, { flags: ['child'] })).applies).toBe(true);
    expect(appliesTo({ applies: { ...rule, match: 'any' } }, assault).applies).toBe(true);
  });
});

describe('the derived judgement', () => {
  it('is yes when nothing critical or key is missing, ordinary failings or not', () => {
    expect(derive(assault, { drift: 'no', 'investigation-plan': 'no' })).toEqual({
      value: 'yes',
      because: [],
    });
  });

  it('is no with one critical "no"', () => {
    const derived = derive(assault, { 'lines-of-enquiry': 'no' });
    expect(derived).toEqual({
      value: 'no',
      because: [{ criterion: 'lines-of-enquiry', number: 9, kind: 'critical-no' }],
    });
    expect(explainDerived(derived)).toEqual(['Criterion 9 is critical and answered “no”.']);
  });

  it('is yes with one key "no" and no with two', () => {
    expect(derive(assault, { supervision: 'no' }).value).toBe('yes');
    const derived = derive(assault, { supervision: 'no', suspect: 'no' });
    expect(derived.value).toBe('no');
    expect(explainDerived(derived)).toEqual(['Criteria 11 and 13 are key and answered “no”.']);
  });

  it('asks for moderation where the file does not show a critical criterion', () => {
    expect(derive(assault, { 'early-evidence': 'not-shown' })).toEqual({
      value: 'moderate',
      because: [{ criterion: 'early-evidence', number: 7, kind: 'critical-not-shown' }],
    });
  });

  it('is no, and not for moderation, when something critical fails as well', () => {
    expect(derive(assault, { 'early-evidence': 'not-shown', outcome: 'no' }).value).toBe('no');
  });

  it('takes safeguarding as critical for a vulnerable victim and as ordinary for another', () => {
    expect(derive(vulnerable, { safeguarding: 'no' }).value).toBe('no');
    expect(derive(assault, { safeguarding: 'no' }).value).toBe('yes');
  });

  it('does not look at an answer to a criterion that no longer applies', () => {
    const answers = { ...answersWith(), 'risk-form': { value: 'no' as const, rationale: '', locator: '' } };
    expect(deriveJudgement(instrument, assault, answers).value).toBe('yes');
    expect(deriveJudgement(instrument, stalking, answers).value).toBe('incomplete');
  });

  it('follows the thresholds of the instrument, not its own', () => {
    const strict = { ...instrument, derivation: { ...instrument.derivation, keyNo: 1 } };
    expect(deriveJudgement(strict, assault, answersWith({ supervision: 'no' })).value).toBe('no');
    const lenient = {
      ...instrument,
      derivation: { ...instrument.derivation, criticalNotShownAsksModeration: false },
    };
    expect(deriveJudgement(lenient, assault, answersWith({ outcome: 'not-shown' })).value).toBe('yes');
  });

  it('is incomplete, and says what is missing, while a criterion is open or a "no" has no rationale', () => {
    const bare: Answer = { value: 'no', rationale: '  ', locator: 'p. 4' };
    const answers = answersWith();
    delete answers['outcome'];
    const derived = deriveJudgement(instrument, assault, { ...answers, suspect: bare });
    expect(derived).toEqual({
      value: 'incomplete',
      because: [
        { criterion: 'suspect', number: 11, kind: 'no-rationale' },
        { criterion: 'outcome', number: 19, kind: 'unanswered' },
      ],
    });
    expect(explainDerived(derived)).toEqual([
      'Criterion 19 has no answer yet.',
      'Criterion 11 is “no” without a rationale.',
    ]);
    expect(explainDerived(deriveJudgement(instrument, assault, {}))).toEqual([
      'Eighteen criteria have no answer yet.',
    ]);
  });
});

describe('confirming the judgement', () => {
  const failing = derive(assault, { outcome: 'no' });

  it('needs no reason where the inspector agrees, and one where not', () => {
    expect(confirmationProblem(failing, 'no', '')).toBeNull();
    expect(confirmationProblem(failing, 'yes', ' ')).toBe('reason-missing');
    expect(confirmationProblem(failing, 'yes', 'The approval is on paper.')).toBeNull();
    expect(isOverride({ value: 'yes', derived: 'no' })).toBe(true);
  });

  it('needs a reason whichever way a moderated file is decided', () => {
    const open = derive(assault, { outcome: 'not-shown' });
    expect(confirmationProblem(open, 'yes', '')).toBe('reason-missing');
  });

  it('waits for the whole checklist', () => {
    expect(confirmationProblem(deriveJudgement(instrument, assault, {}), 'yes', 'Sure.')).toBe(
      'review-incomplete',
    );
  });
});
