import { createContext, useContext } from 'react';
import type { TeamsHost } from './teams.js';

/** Teams around this tab; undefined in a plain browser. */
export const HostContext = createContext<TeamsHost | undefined>(undefined);

export function useHost(): TeamsHost | undefined {
  return useContext(HostContext);
}
