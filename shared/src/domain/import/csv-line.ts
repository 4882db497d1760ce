/** A spreadsheet takes a cell that begins like this for a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

function written(cell: string | number | null, delimiter: string): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  const needsQuotes = safe.includes(delimiter) || /["\r\n]/.test(safe);
  return needsQuotes ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a file (RFC 4180). Words are kept from being formulas; a number is a number. */
export function csvLine(cells: readonly (string | number | null)[], delimiter = ','): string {
  return `${cells.map((cell) => written(cell, delimiter)).join(delimiter)}\r\n`;
}
