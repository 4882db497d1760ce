/** Rank over the whole numbers, without fractions (Bareiss); shares nothing with what it checks. */
export function exactRank(rows: readonly (readonly number[])[]): number {
  const matrix = rows.map((row) => row.map((value) => BigInt(value)));
  const width = matrix[0]?.length ?? 0;
  let rank = 0;
  let before = 1n;
  for (let column = 0; column < width && rank < matrix.length; column += 1) {
    const pivot = matrix.findIndex((row, at) => at >= rank && row[column] !== 0n);
    if (pivot < 0) continue;
    const [row] = matrix.splice(pivot, 1);
    if (!row) break;
    matrix.splice(rank, 0, row);
    const by = row[column] ?? 0n;
    for (const other of matrix.slice(rank + 1)) {
      const held = other[column] ?? 0n;
      for (let at = 0; at < width; at += 1) {
        other[at] = ((other[at] ?? 0n) * by - held * (row[at] ?? 0n)) / before;
      }
    }
    before = by;
    rank += 1;
  }
  return rank;
}
