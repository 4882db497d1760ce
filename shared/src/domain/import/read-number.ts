import type { ImportMapping } from './import-mapping.js';

/** With marks between thousands or without; spaces and apostrophes mark thousands in both. */
const forms: Readonly<Record<ImportMapping['decimal'], RegExp>> = {
  point: /^[+-]?(?:\d+|\d{1,3}(?:[,\s'’]\d{3})+)?(?:\.\d+)?$/,
  comma: /^[+-]?(?:\d+|\d{1,3}(?:[.\s'’]\d{3})+)?(?:,\d+)?$/,
};

const thousands: Readonly<Record<ImportMapping['decimal'], RegExp>> = {
  point: /[,\s'’]/g,
  comma: /[.\s'’]/g,
};

/** Undefined for what is no number, and for what is one only in the other notation. */
export function readNumber(text: string, decimal: ImportMapping['decimal']): number | undefined {
  if (!/\d/.test(text) || !forms[decimal].test(text)) return undefined;
  return Number(text.replaceAll(thousands[decimal], '').replace(',', '.'));
}
