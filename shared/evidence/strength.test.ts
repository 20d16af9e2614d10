import type { EvidenceSource, Row } from '@shared/inspection/entities';
import { asking, caseFile, review } from '@shared/review/reviews.test-data';
import { describe, expect, it } from 'vitest';
import { describeCount, describeSource } from './describe-source';
import { block, document, fieldwork, finding, link, passage } from './evidence.test-data';
import { provenanceOf } from './provenance';
import { provenancesInWords, strengthCaveats, strengthOf } from './strength';

const snapshot = fieldwork();
const strength = (...links: Row<'evidenceLink'>[]) => strengthOf(finding(), links, snapshot);
const count: EvidenceSource = { kind: 'count', query: asking('overall') };

describe('where evidence comes from', () => {
  const from = (id: string) => provenanceOf(passage(id), snapshot);

  it('follows the type of the note', () => {
    expect([from('room'), from('paper'), from('trust'), from('group')]).toEqual([
      'observed',
      'document',
      'partner',
      'staff',
    ]);
    expect(provenanceOf(count, snapshot)).toBe('case-file');
    expect(provenanceOf({ kind: 'document', title: 'A return', provenance: 'data' }, snapshot)).toBe('data');
  });

  it('tells force leaders from staff by who spoke', () => {
    expect([from('chief'), from('sergeant')]).toEqual(['force-leaders', 'staff']);
    const speakers = [
      { role: 'superintendents', count: 1 },
      { role: 'sergeants', count: 2 },
    ];
    const both = {
      ...snapshot,
      note: snapshot.note.map((row) => (row.id === 'chief' ? { ...row, speakers } : row)),
    };
    expect(provenanceOf(passage('chief'), both)).toBe('staff');
  });

  it('is what the inspector set, for a note or for one passage', () => {
    const set = {
      ...snapshot,
      note: snapshot.note.map((row) =>
        row.id === 'trust' ? { ...row, provenance: 'public' as const } : row,
      ),
      noteBlock: [...snapshot.noteBlock, block('own', 'trust', { provenance: 'data' })],
    };
    expect([provenanceOf(passage('trust'), set), provenanceOf(passage('own'), set)]).toEqual([
      'public',
      'data',
    ]);
  });

  it('is nowhere for the inspector’s own view and for a source that was removed', () => {
    const viewed = { ...snapshot, noteBlock: [block('own', 'room', { kind: 'view' })] };
    expect(provenanceOf(passage('own'), viewed)).toBeNull();
    expect(provenanceOf(passage('gone'), snapshot)).toBeNull();
    expect(provenanceOf({ kind: 'review', id: 'gone' }, snapshot)).toBeNull();
  });
});

describe('how well a finding stands', () => {
  it('is weak on one kind of source, adequate on two, strong on three', () => {
    expect(strength().words).toBe('No evidence yet');
    expect(strength(link(passage('group'))).words).toBe('Weak: one kind of source');
    expect(strength(link(passage('group')), link(passage('room'))).words).toBe(
      'Adequate: two kinds of source',
    );
    const three = strength(link(passage('group')), link(passage('room')), link(document('A plan')));
    expect([three.level, three.name]).toEqual([3, 'strong']);
    expect(provenancesInWords(three.provenances)).toBe('Observed, document and officers and staff');
  });

  it('counts two notes of the same kind once: they are not independent kinds', () => {
    expect(
      strength(link(passage('group')), link(passage('second-group')), link(passage('sergeant'))).level,
    ).toBe(1);
  });

  it('stays strong, and says how many kinds, beyond three', () => {
    const links = ['group', 'room', 'paper', 'trust'].map((id) => link(passage(id)));
    expect(strength(...links)).toMatchObject({ level: 3, words: 'Strong: four kinds of source' });
  });

  it('does not lean on context, on contradictions or on another finding’s evidence', () => {
    expect(
      strength(
        link(passage('group'), 'context'),
        link(passage('room'), 'contradicting'),
        link(passage('paper'), 'supporting', { finding: 'another' }),
      ).level,
    ).toBe(0);
  });

  it('sees when only the file review, or only force leaders, support it', () => {
    expect(strength(link(count)).isFileReviewOnly).toBe(true);
    expect(strength(link(count), link(passage('group'))).isFileReviewOnly).toBe(false);
    expect(strength(link(passage('chief'))).isForceLeadersOnly).toBe(true);
    expect(strength(link(passage('chief')), link(passage('sergeant'))).isForceLeadersOnly).toBe(false);
    expect(strengthCaveats(strength(link(count)))).toEqual(['File review only']);
    expect(strengthCaveats(strength(link(passage('chief'))))).toEqual(['Told by the force, not verified']);
    expect(strengthCaveats(strength(link(count), link(passage('chief'))))).toEqual([]);
  });

  it('parts contradictions that are addressed from those that are open', () => {
    const open = link(passage('chief'), 'contradicting', { addressed: '  ' });
    const settled = link(passage('room'), 'contradicting', { addressed: 'Seen again on 9 November.' });
    const { openContradictions, addressedContradictions } = strength(open, settled);
    expect(openContradictions).toEqual([open]);
    expect(addressedContradictions).toEqual([settled]);
  });
});

describe('evidence in one line', () => {
  it('says where and when something was noted, and opens the note', () => {
    expect(describeSource(passage('group'), snapshot)).toEqual({
      kind: 'Focus group, Telford police station, 7 November 2017',
      text: 'Passage group',
      opens: { room: 'notes', id: 'group' },
    });
    const quoted = {
      ...snapshot,
      noteBlock: [block('said', 'group', { kind: 'verbatim', text: 'Every day.' })],
    };
    expect(describeSource(passage('said'), quoted).text).toBe('“Every day.”');
  });

  it('names a case file by its pseudonym and its judgement, and opens the review', () => {
    const file = caseFile(31, { offenceType: 'stalking' });
    const reviewed = { ...snapshot, caseFile: [file], review: [review(file.id, {}, { judgement: 'no' })] };
    expect(describeSource({ kind: 'review', id: 'primary-file-31' }, reviewed)).toEqual({
      kind: 'Case file',
      text: 'WM-0031, stalking, recorded 14 Feb 2017: not effective',
      opens: { room: 'review', id: 'file-31' },
    });
  });

  it('gives a count with its interval and what was asked', () => {
    const files = Array.from({ length: 18 }, (_, at) => caseFile(at + 1, { flags: ['vulnerable-victim'] }));
    const reviews = files.map((file, at) => review(file.id, {}, { judgement: at === 0 ? 'no' : 'yes' }));
    const reviewed = { ...snapshot, caseFile: files, review: reviews };
    const query = asking('overall', { subset: { flag: 'vulnerable-victim' } });
    expect(describeCount(query, reviewed)).toBe(
      '17 of 18 (74 to 99%): evidence of an effective investigation, vulnerable victim',
    );
    expect(describeCount(query, snapshot)).toBe(
      'No reviewed file yet: evidence of an effective investigation, vulnerable victim',
    );
    expect(
      describeCount(
        asking('drift', { answers: ['no', 'not-shown'], subset: { offenceType: 'abh' } }),
        reviewed,
      ),
    ).toBe(
      '0 of 18 (0 to 18%): The investigation did not drift without a reason (no or file does not show it), actual bodily harm',
    );
  });

  it('says that a source was removed instead of hiding the link', () => {
    expect(describeSource(passage('gone'), snapshot).kind).toBe('Removed');
  });
});
