import type { CaseFlag, Framework } from '@shared/framework/framework';
import { findFramework } from '@shared/framework/frameworks';
import type { Finding, FindingClaim, Row, Snapshot, TableName, Tables } from '@shared/inspection/entities';
import { InvariantError } from '@shared/result';
import type { CountQuery } from '@shared/review/count-query';

/** An inspection made by a test, row by row: every helper adds a row and answers its id. Invented throughout. */
export class InspectionInHand {
  readonly snapshot: Snapshot;
  readonly framework: Framework;
  #rows = 0;

  constructor() {
    const framework = findFramework('peel-effectiveness', '2017');
    if (framework === undefined) throw new InvariantError('the framework ships with the app');
    this.framework = framework;
    this.snapshot = emptySnapshot();
    this.add('inspection', {
      frameworkId: framework.id,
      frameworkVersion: framework.version,
      force: 'West Mercia Police',
      alliancePartner: 'Warwickshire Police',
      title: 'West Mercia 2017',
      year: 2017,
      fieldworkFrom: '2017-05-08',
      fieldworkTo: '2017-05-19',
      team: [{ id: 'lead', name: 'A. Lead', role: 'lead' }],
      scope: Object.fromEntries(
        framework.questions.map((question) => [question.id, { status: 'inspected' }]),
      ),
      marking: 'OFFICIAL – SENSITIVE',
      percentFrom: 50,
      quantifierScale: 'default',
      status: 'open',
      isExample: false,
    });
    this.draw();
  }

  add<T extends TableName>(table: T, value: Tables[T]): string {
    this.#rows += 1;
    const id = `${table}-${String(this.#rows).padStart(4, '0')}`;
    const rows = this.snapshot[table] as Row<T>[];
    // A new array, as the workspace gives: what was worked out for the old one is not taken for this one.
    (this.snapshot as Record<TableName, unknown>)[table] = [...rows, { ...value, id }];
    return id;
  }

  change<T extends TableName>(table: T, id: string, set: Partial<Tables[T]>): void {
    const rows = this.snapshot[table] as Row<T>[];
    (this.snapshot as Record<TableName, unknown>)[table] = rows.map((row) =>
      row.id === id ? { ...row, ...set } : row,
    );
  }

  remove(table: TableName, id: string): void {
    const rows = this.snapshot[table] as { id: string }[];
    (this.snapshot as Record<TableName, unknown>)[table] = rows.filter((row) => row.id !== id);
  }

  draw(): string {
    return this.add('draw', {
      frame: 'frame-1',
      title: 'File review',
      settings: {
        algorithm: 'assay-draw-1',
        method: 'stratified',
        windowFrom: '2017-01-01',
        windowTo: '2017-03-31',
        offences: { STALKING: 'stalking', RAPE: 'rape' },
        strata: [
          { id: 'stalking', target: 30, reserves: 5 },
          { id: 'rape', target: 30, reserves: 5 },
        ],
        keepRepeatedReferences: false,
        seed: 'a seed',
      },
      counts: {
        read: 3412,
        blank: 2,
        exactDuplicates: 7,
        withoutReference: 3,
        withoutDate: 0,
        outsideWindow: 1200,
        otherOffences: 1000,
        repeatedLeftOut: 0,
        eligible: 1200,
        repeatedReferences: 4,
        perStratum: { stalking: 700, rape: 500 },
      },
      resultSha256: '',
      drawnAt: 0,
    });
  }

  /** A drawn case file with a completed primary review; `effective: null` leaves it unreviewed. */
  file(
    effective: boolean | null,
    flags: CaseFlag[] = [],
    answers: Record<string, 'yes' | 'no' | 'not-applicable' | 'not-shown'> = {},
  ): { file: string; review: string | null } {
    const number = this.snapshot.caseFile.length + 1;
    const file = this.add('caseFile', {
      draw: this.snapshot.draw[0]?.id ?? '',
      reference: `WM-${String(number).padStart(4, '0')}`,
      crimeReference: `22/${10_000 + number}/17`,
      frameRow: number,
      stratum: 'stalking',
      offenceType: 'stalking',
      recordedOn: '2017-02-01',
      drawnOrder: number,
      standing: 'drawn',
      flags,
      reviewer: 'lead',
      secondReviewer: '',
    });
    if (effective === null) return { file, review: null };
    return { file, review: this.review(file, 'primary', effective, answers) };
  }

  review(
    caseFile: string,
    role: 'primary' | 'second' | 'adjudicated',
    effective: boolean,
    answers: Record<string, 'yes' | 'no' | 'not-applicable' | 'not-shown'> = {},
  ): string {
    const value = effective ? 'yes' : 'no';
    return this.add('review', {
      caseFile,
      instrumentId: 'peel-2017-file-review',
      instrumentVersion: '1',
      role,
      reviewer: 'lead',
      status: 'completed',
      answers: Object.fromEntries(
        Object.entries(answers).map(([criterion, answer]) => [
          criterion,
          { value: answer, rationale: '', locator: '' },
        ]),
      ),
      confirmation: { value, derived: value, reason: '', by: 'lead', at: 0 },
      completedAt: 1,
    });
  }

  finding(statement: string, more: Partial<Finding> = {}): string {
    return this.add('finding', {
      question: 'protecting-vulnerable',
      heading: 'investigating-vulnerable',
      statement,
      polarity: 'strength',
      condition: '',
      criteria: '',
      cause: '',
      effect: '',
      position: String(this.snapshot.finding.length + 1).padStart(3, '0'),
      status: 'open',
      claims: [],
      ...more,
    });
  }
}

export const EFFECTIVE: CountQuery = {
  instrumentId: 'peel-2017-file-review',
  instrumentVersion: '1',
  criterion: 'overall',
  subset: {},
  answers: ['yes'],
};

/** "cases that involved vulnerable victims": the report's own figure. */
export const VULNERABLE: FindingClaim = {
  id: 'claim-vulnerable',
  query: { ...EFFECTIVE, subset: { flag: 'vulnerable-victim' } },
  noun: 'cases that involved vulnerable victims',
};

export function emptySnapshot(): Snapshot {
  return {
    inspection: [],
    earlierAfi: [],
    sampleFrame: [],
    draw: [],
    caseFile: [],
    instrument: [],
    review: [],
    escalation: [],
    interviewQuestion: [],
    note: [],
    noteBlock: [],
    theme: [],
    coding: [],
    attachment: [],
    finding: [],
    evidenceLink: [],
    dataSeries: [],
    areaForImprovement: [],
    causeOfConcern: [],
    recommendation: [],
    judgment: [],
    section: [],
    draftBlock: [],
  };
}
