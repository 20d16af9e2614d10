import type { CSSVariablesResolver, MantineThemeOverride } from '@mantine/core';
import { colourVariables, dark, darkGreys, light, red, teal } from './colours';

const SYSTEM_FONTS =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", Arial, sans-serif';

/** Movement is over before it is noticed, and none is left when the system asks for less. */
const quick = { transitionProps: { duration: 100 } };

/** A dialog's <header> is no banner of the page, but is counted as one unless it says so. */
const noBanner = { attributes: { header: { role: 'presentation' } } };

export const theme: MantineThemeOverride = {
  colors: { teal: [...teal], red: [...red], dark: [...darkGreys] },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  black: light.text,
  fontFamily: SYSTEM_FONTS,
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.125rem', xl: '1.375rem' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.125rem', sm: '0.25rem', md: '0.375rem', lg: '0.5rem', xl: '0.75rem' },
  defaultRadius: 'sm',
  // A line does what a shadow would do.
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  headings: {
    fontFamily: SYSTEM_FONTS,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Modal: {
      defaultProps: { ...quick, ...noBanner, centered: true, closeButtonProps: { 'aria-label': 'Close' } },
    },
    Drawer: { defaultProps: { ...quick, ...noBanner, closeButtonProps: { 'aria-label': 'Close' } } },
    Menu: { defaultProps: quick },
    Popover: { defaultProps: quick },
    Tooltip: { defaultProps: { ...quick, openDelay: 300 } },
    Paper: { defaultProps: { withBorder: true } },
    Card: { defaultProps: { withBorder: true } },
  },
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...colourVariables(light),
    '--mantine-color-body': light.page,
    '--mantine-color-text': light.text,
    '--mantine-color-dimmed': light.dimmed,
    '--mantine-color-placeholder': light.dimmed,
    '--mantine-color-anchor': light.accent,
    '--mantine-color-error': light.meaning.problem.text,
    '--mantine-color-default-border': light.strongLine,
  },
  dark: {
    ...colourVariables(dark),
    '--mantine-color-body': dark.page,
    '--mantine-color-text': dark.text,
    '--mantine-color-dimmed': dark.dimmed,
    '--mantine-color-placeholder': dark.dimmed,
    '--mantine-color-anchor': dark.accent,
    '--mantine-color-error': dark.meaning.problem.text,
    '--mantine-color-default': dark.surface,
    '--mantine-color-default-border': dark.strongLine,
  },
});
