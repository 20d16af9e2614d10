/** The four meanings a colour may have. None is ever told by colour alone: a shape or a word goes with it. */
export type Meaning = 'good' | 'attention' | 'problem' | 'information';

interface Palette {
  page: string;
  surface: string;
  sunken: string;
  line: string;
  strongLine: string;
  text: string;
  dimmed: string;
  accent: string;
  accentSurface: string;
  focus: string;
  meaning: Record<Meaning, { text: string; surface: string }>;
}

/** Deep teal, lightest first. */
export const teal = [
  '#eef7f6',
  '#d6ecea',
  '#aed9d5',
  '#80c2bd',
  '#54aaa4',
  '#2f8f8a',
  '#18746f',
  '#0f5f5c',
  '#0b4d4b',
  '#073b39',
] as const;

export const light: Palette = {
  page: '#ffffff',
  surface: '#ffffff',
  sunken: '#f5f7f7',
  line: '#d9dfdf',
  strongLine: '#7b8787',
  text: '#182021',
  dimmed: '#525d5e',
  accent: '#0f5f5c',
  accentSurface: '#e3f1f0',
  focus: '#0f5f5c',
  meaning: {
    good: { text: '#1b6535', surface: '#e8f4ec' },
    attention: { text: '#7f4c00', surface: '#fdf2de' },
    problem: { text: '#a3211b', surface: '#fceceb' },
    information: { text: '#1d558c', surface: '#e9f1fa' },
  },
};

export const dark: Palette = {
  page: '#14191a',
  surface: '#1a2021',
  sunken: '#101415',
  line: '#343d3e',
  strongLine: '#7f8c8c',
  text: '#e4eaea',
  dimmed: '#a7b3b3',
  accent: '#7cc9c3',
  accentSurface: '#143634',
  focus: '#7cc9c3',
  meaning: {
    good: { text: '#86d39d', surface: '#15301f' },
    attention: { text: '#efbd63', surface: '#36290f' },
    problem: { text: '#ffa59b', surface: '#3d1d1a' },
    information: { text: '#94c4f5', surface: '#172a3e' },
  },
};

/** Mantine's "red", lightest first, so that a button in it is as readable as our problem colour. */
export const red = [
  '#fceceb',
  '#f8d5d2',
  '#f3b0aa',
  '#f2928a',
  '#ee7b72',
  '#cc3b32',
  '#b82c24',
  '#a3211b',
  '#861a15',
  '#6b1410',
] as const;

/** Mantine's greys of the dark theme, with a breath of the accent in them; text first, ground at 7. */
export const darkGreys = [
  dark.text,
  '#c3cccc',
  dark.dimmed,
  dark.strongLine,
  '#465152',
  dark.line,
  '#1f2627',
  dark.page,
  dark.sunken,
  '#0b0e0f',
] as const;

/** The palette as CSS variables: `--assay-line`, `--assay-good`, `--assay-good-surface`, ... */
export function colourVariables(palette: Palette): Record<string, string> {
  const { meaning, ...plain } = palette;
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(plain)) {
    variables[`--assay-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`] = value;
  }
  for (const [name, { text, surface }] of Object.entries(meaning)) {
    variables[`--assay-${name}`] = text;
    variables[`--assay-${name}-surface`] = surface;
  }
  return variables;
}
