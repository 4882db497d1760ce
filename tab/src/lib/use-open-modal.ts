import { createElement, useEffect } from 'react';
import { FocusKeeper } from './focus-keeper.js';
import { openModal } from './modal-watch.js';

/** For a dialog, while it is on the screen: what has to outlive it does. */
export function useOpenModal(): void {
  useEffect(() => openModal(createElement(FocusKeeper)), []);
}
