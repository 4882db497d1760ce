const longest = 160;

/** The beginning of a text in one line, cut between words, for lists. */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  // A character outside the basic plane is two code units; half of one is no text.
  const cut = line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '');
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > longest / 2 ? cut.slice(0, lastSpace) : cut}…`;
}
