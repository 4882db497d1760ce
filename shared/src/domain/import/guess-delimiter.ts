import type { Delimiter, ParseText } from './csv-reader.js';

const candidates: readonly Delimiter[] = [',', ';', '\t', '|'];
const lookedAt = 50;

/** What separates the cells: it cuts the header, and the rows after it into as many cells. */
export function guessDelimiter(text: string, parse: ParseText, place: 'more' | 'last'): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of candidates) {
    const [header, ...rows] = parse(text, delimiter, place)
      .rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
      .slice(0, lookedAt);
    const columns = header?.length ?? 0;
    if (columns < 2) continue;
    const alike = rows.filter((cells) => cells.length === columns).length;
    const score = ((alike + 1) / (rows.length + 1)) * 1_000 + Math.min(columns, 999);
    if (score <= bestScore) continue;
    best = delimiter;
    bestScore = score;
  }
  return best;
}
