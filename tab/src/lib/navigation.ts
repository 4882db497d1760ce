import { createContext, useContext } from 'react';

/** The router as components may know it; `app` provides it. Paths are those below `/tab`. */
export interface Navigation {
  readonly go: (path: string) => void;
  readonly hrefOf: (path: string) => string;
}

export const NavigationContext = createContext<Navigation>({
  go: () => undefined,
  hrefOf: (path) => path,
});

export function useNavigation(): Navigation {
  return useContext(NavigationContext);
}
