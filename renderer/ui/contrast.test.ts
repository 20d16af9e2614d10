import { expect, it } from 'vitest';
import { dark, light, type Meaning, red, teal } from './colours';

/** WCAG 2.2 relative luminance of "#rrggbb". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

const meanings: Meaning[] = ['good', 'attention', 'problem', 'information'];

it('computes contrast as the standard does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

for (const [name, palette] of Object.entries({ light, dark })) {
  const grounds = [palette.page, palette.surface, palette.sunken];

  it(`keeps every text of the ${name} theme readable on every ground`, () => {
    for (const ground of grounds) {
      for (const text of [palette.text, palette.dimmed, palette.accent]) {
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
      }
      for (const meaning of meanings) {
        expect(contrast(palette.meaning[meaning].text, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(palette.accent, palette.accentSurface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.text, palette.accentSurface)).toBeGreaterThanOrEqual(4.5);
  });

  it(`keeps the four meanings of the ${name} theme readable on their own tint`, () => {
    for (const meaning of meanings) {
      const { text, surface } = palette.meaning[meaning];
      expect(contrast(text, surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.text, surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.dimmed, surface)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it(`shows the edges of fields and the focus ring of the ${name} theme`, () => {
    for (const ground of grounds) {
      expect(contrast(palette.strongLine, ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(palette.focus, ground)).toBeGreaterThanOrEqual(3);
    }
  });
}

it('keeps white words on filled buttons readable in both themes', () => {
  expect(contrast('#ffffff', teal[7])).toBeGreaterThanOrEqual(4.5);
  expect(contrast('#ffffff', teal[6])).toBeGreaterThanOrEqual(4.5);
});

it('keeps red buttons readable, filled and outlined, in both themes', () => {
  expect(contrast('#ffffff', red[6])).toBeGreaterThanOrEqual(4.5);
  expect(contrast(red[7], light.page)).toBeGreaterThanOrEqual(4.5);
  // Mantine outlines in shade 4 on dark ground.
  expect(contrast(red[4], dark.page)).toBeGreaterThanOrEqual(4.5);
});
