let lastSearch = '';

/** So that the way back from a flag leads to the board as it was left, filters and all. */
export function rememberBoard(search: string): void {
  lastSearch = search;
}

export function lastBoardPath(): string {
  return lastSearch ? `/board?${lastSearch}` : '/board';
}
