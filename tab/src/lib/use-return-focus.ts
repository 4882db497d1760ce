import { createElement, useEffect, useState } from 'react';
import { FocusKeeper } from './focus-keeper.js';
import { openModal } from './modal-watch.js';

const afterClosingMs = 30;

/** A dialog opened by a key has no button to go back to; the focus returns to where it was, if that is still there. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    const close = openModal(createElement(FocusKeeper));
    return () => {
      close();
      setTimeout(() => {
        const isLost = document.activeElement === document.body;
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
      }, afterClosingMs);
    };
  }, [before]);
}
