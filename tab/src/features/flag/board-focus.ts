/** Where the keyboard is on the board, read from the page itself: it knows the order people see. */

function cards(board: HTMLElement, column?: Element | null): HTMLElement[] {
  return [...(column ?? board).querySelectorAll<HTMLElement>('[data-flag]')];
}

function columns(board: HTMLElement): HTMLElement[] {
  return [...board.querySelectorAll<HTMLElement>('[data-column]')];
}

function focusedCard(board: HTMLElement): HTMLElement | undefined {
  const { activeElement } = document;
  if (!activeElement || !board.contains(activeElement)) return undefined;
  const article = activeElement.closest('article');
  return article?.querySelector<HTMLElement>('[data-flag]') ?? undefined;
}

export function focusedFlagId(board: HTMLElement): string | undefined {
  return focusedCard(board)?.dataset['flag'];
}

function focus(element: HTMLElement | undefined): void {
  element?.focus();
  element?.scrollIntoView({ block: 'nearest' });
}

export function focusFlag(board: HTMLElement, flagId: string): boolean {
  const card = cards(board).find((other) => other.dataset['flag'] === flagId);
  focus(card);
  return card !== undefined;
}

export function focusBeside(board: HTMLElement, step: 1 | -1): void {
  const current = focusedCard(board);
  if (!current) return focus(cards(board)[0]);
  const inColumn = cards(board, current.closest('[data-column]'));
  return focus(inColumn[inColumn.indexOf(current) + step]);
}

/** The same height in the next column that has a flag. */
export function focusColumnBeside(board: HTMLElement, step: 1 | -1): void {
  const current = focusedCard(board);
  if (!current) return focus(cards(board)[0]);
  const own = current.closest<HTMLElement>('[data-column]');
  const all = columns(board);
  const height = cards(board, own).indexOf(current);
  for (let at = own ? all.indexOf(own) + step : -1; at >= 0 && at < all.length; at += step) {
    const inColumn = cards(board, all[at]);
    if (inColumn.length > 0) return focus(inColumn[Math.min(height, inColumn.length - 1)]);
  }
  return undefined;
}

/** Who is next in line when a flag leaves: the one after it, else before it, else its column's heading. */
export function placeAfter(board: HTMLElement, flagId: string): () => void {
  const card = cards(board).find((other) => other.dataset['flag'] === flagId);
  const column = card?.closest<HTMLElement>('[data-column]');
  const inColumn = cards(board, column);
  const at = card ? inColumn.indexOf(card) : -1;
  const neighbour = (inColumn[at + 1] ?? inColumn[at - 1])?.dataset['flag'];
  return () => {
    if (neighbour && focusFlag(board, neighbour)) return;
    focus(column?.querySelector('h2') ?? cards(board)[0]);
  };
}
