import type { QuantifierScale } from '@shared/framework/framework';

export const quantifierScales: QuantifierScale[] = [
  {
    id: 'default',
    label: 'Default scale',
    source:
      'Words such as “most” follow a scale made contiguous from the bands that Education Scotland publishes. It is this app’s default; the inspectorate publishes no scale of its own.',
    smallest: 10,
    bands: [
      { word: 'all', from: [1, 1], includesFrom: true, to: [1, 1], includesTo: true },
      { word: 'almost all', from: [90, 100], includesFrom: false, to: [1, 1], includesTo: false },
      { word: 'most', from: [75, 100], includesFrom: true, to: [90, 100], includesTo: true },
      { word: 'the majority', from: [50, 100], includesFrom: false, to: [75, 100], includesTo: false },
      { word: 'half', from: [50, 100], includesFrom: true, to: [50, 100], includesTo: true },
      { word: 'fewer than half', from: [15, 100], includesFrom: true, to: [50, 100], includesTo: false },
      { word: 'few', from: [0, 100], includesFrom: false, to: [15, 100], includesTo: false },
      { word: 'none', from: [0, 1], includesFrom: true, to: [0, 1], includesTo: true },
    ],
  },
];
