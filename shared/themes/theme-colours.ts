/** Colours offered for a theme, far enough apart to be told from each other; a name goes with each. */
export const THEME_COLOURS: readonly { name: string; hex: string }[] = [
  { name: 'Blue', hex: '#2f6fb3' },
  { name: 'Orange', hex: '#c8681a' },
  { name: 'Green', hex: '#3c8a4a' },
  { name: 'Red', hex: '#c0433f' },
  { name: 'Violet', hex: '#7a5bb5' },
  { name: 'Brown', hex: '#8c6246' },
  { name: 'Pink', hex: '#c25a9a' },
  { name: 'Grey', hex: '#6f7878' },
  { name: 'Olive', hex: '#8a8a2b' },
  { name: 'Teal', hex: '#1f8f9a' },
];

/** The colour for the theme that is made after `made` others: each in turn. */
export function themeColour(made: number): string {
  return THEME_COLOURS[made % THEME_COLOURS.length]?.hex ?? '#6f7878';
}
