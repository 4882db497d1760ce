import type { MouseEvent } from 'react';
import { useNavigation } from './navigation.js';

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** What makes an anchor lead to a path of the tab: a real address, without loading the page again. */
export function useAppHref(to: string) {
  const { go, hrefOf } = useNavigation();
  return {
    href: hrefOf(to),
    onClick: (event: MouseEvent) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      go(to);
    },
  };
}
