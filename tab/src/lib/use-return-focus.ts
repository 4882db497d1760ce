import { createElement, useEffect, useState } from 'react';
import { FocusKeeper } from './focus-keeper.js';
import { openModal } from './modal-watch.js';

const afterClosingMs = 30;

/** Where the focus is, and the parts of the page around it, nearest first. */
function placesNow(): readonly HTMLElement[] {
  const places: HTMLElement[] = [];
  let place: Element | null = document.activeElement;
  while (place instanceof HTMLElement && place !== document.body) {
    places.push(place);
    place = place.parentElement?.closest('section, main') ?? null;
  }
  return places;
}

function focusOn(place: HTMLElement): void {
  if (place.matches('section, main') && !place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus();
}

/**
 * A dialog opened by a key has no button to go back to; the focus returns to where it was. What it was
 * on may be gone with what was done: then the part of the page it stood in takes it.
 */
export function useReturnFocus(): void {
  const [before] = useState(placesNow);
  useEffect(() => {
    const close = openModal(createElement(FocusKeeper));
    return () => {
      close();
      setTimeout(() => {
        const isLost = document.activeElement === document.body;
        const place = before.find(({ isConnected }) => isConnected);
        if (isLost && place) focusOn(place);
      }, afterClosingMs);
    };
  }, [before]);
}
