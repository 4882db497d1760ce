import { useEffect } from 'react';

/** Longer than whoever knows better takes to set the focus: a dialog that closes, a step that makes way. */
const afterLossMs = 50;
const around = 'li, tr, article, section, [role=dialog], [role=alertdialog], main';

/** What has the focus, and what it stands in, nearest first. */
function placesOf(focused: HTMLElement): readonly HTMLElement[] {
  const places = [focused];
  let place = focused.parentElement?.closest<HTMLElement>(around);
  while (place) {
    places.push(place);
    place = place.parentElement?.closest<HTMLElement>(around);
  }
  return places;
}

function focusOn(place: HTMLElement): void {
  const start = place.matches('main') ? (place.querySelector<HTMLElement>('h1') ?? place) : place;
  if (start.matches(around) && !start.hasAttribute('tabindex')) start.tabIndex = -1;
  // What is left is around where somebody was looking: nothing has to move.
  start.focus({ preventScroll: true });
}

/**
 * A button may go with what it did: undone, taken, removed. The keyboard and the screen reader then go
 * on in the nearest thing that is left, the row, the part of the page, or its heading. What lies beside
 * the page, like a message or a dialog, gives back to where they were in it before.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: HTMLElement | undefined;
    let inPage: readonly HTMLElement[] = [];
    let places: readonly HTMLElement[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      last = target;
      const found = placesOf(target);
      if (target.closest('main')) inPage = found;
      places = target.closest('main') ? found : [...found, ...inPage];
    };
    const find = () => {
      if (last?.isConnected !== false || document.activeElement !== document.body) return;
      const place = places.find(({ isConnected }) => isConnected);
      if (place) focusOn(place);
    };
    const watch = new MutationObserver(() => {
      if (last?.isConnected !== false) return;
      clearTimeout(timer);
      timer = setTimeout(find, afterLossMs);
    });
    document.addEventListener('focusin', remember);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      clearTimeout(timer);
      watch.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}
