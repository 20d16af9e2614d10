import { finding, link, passage } from '@shared/evidence/evidence.test-data';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import { expect, it } from 'vitest';
import { contradictionsOf } from './contradictions';

it('lists what speaks against findings, open ones first, with how the others were addressed', () => {
  const later = finding({ question: 'preventing-crime' }, 'first-question');
  const links = [
    link(passage('a'), 'contradicting', { addressed: 'Seen again on 9 November.' }),
    link(passage('b'), 'contradicting', { addressed: '  ' }),
    link(passage('c'), 'supporting'),
    link(passage('d'), 'contradicting', { finding: 'first-question', addressed: 'An earlier year.' }),
    link(passage('e'), 'contradicting', { finding: 'removed' }),
  ];
  const listed = contradictionsOf({ finding: [finding(), later], evidenceLink: links }, peel2017);
  expect(listed.map(({ link: one, isOpen }) => [one.source, isOpen])).toEqual([
    [passage('b'), true],
    [passage('d'), false],
    [passage('a'), false],
  ]);
});
