import { readNumber } from './read-number.js';

/** Tenths of a per cent, as the decision counts them; nothing typed is nothing wrong. */
export function isShareText(text: string): boolean {
  if (text.trim() === '') return true;
  const value = readNumber(text);
  if (value === undefined || value < 0 || value > 100) return false;
  return Math.abs(value * 10 - Math.round(value * 10)) < 1e-6;
}

/** What is missing to 100 per cent, and below 0 what is too much; undefined where one is no share. */
export function restOfShares(texts: readonly string[]): number | undefined {
  if (!texts.every(isShareText)) return undefined;
  const tenths = texts.map((text) => Math.round((readNumber(text) ?? 0) * 10));
  return (1000 - tenths.reduce((sum, one) => sum + one, 0)) / 10;
}

/** Another share that takes up what is missing. */
export function withRest(text: string, rest: number): string {
  return String(Math.round(((readNumber(text) ?? 0) + rest) * 10) / 10);
}
