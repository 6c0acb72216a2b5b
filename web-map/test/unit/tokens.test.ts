import { describe, expect, it } from 'vitest';
import { VERDICT_COLOURS } from '../../src/config/verdicts';
import css from '../../src/ui/tokens.css?raw';

const tokens = new Map([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map(([, name = '', value = '']) => [name, value]));

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [tokens.get(a), tokens.get(b)].map((hex) => luminance(hex ?? '')).sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('colours', () => {
  it.each([
    ['ink', 'surface'], ['ink', 'surface-soft'], ['ink-soft', 'surface'], ['ink-soft', 'surface-soft'], ['brand-ink', 'brand'],
    ['accent', 'surface'], ['accent', 'accent-soft'], ['warning', 'surface'], ['warning', 'warning-soft'], ['synthetic', 'synthetic-soft'],
  ])('%s on %s reach WCAG AA for text', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([['line-strong', 'surface'], ['focus', 'surface'], ['focus', 'surface-soft']])('%s on %s reach AA for edges', (edge, ground) => {
    expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(VERDICT_COLOURS))('of %s are the same on the map and in the panel, and carry white text', (verdict, colour) => {
    const token = verdict.toLowerCase().replaceAll('_', '-');
    expect(tokens.get(token)).toBe(colour);
    expect(contrast(token, 'surface')).toBeGreaterThanOrEqual(4.5);
  });
});
