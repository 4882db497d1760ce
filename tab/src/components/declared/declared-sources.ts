import { createContext, useContext } from 'react';

/** Something an answer can point at. */
export interface Source {
  readonly id: string;
  readonly name: string;
  /** Whether a new answer may still point at it. */
  readonly isOffered: boolean;
}

/** What a program has that answers of declared kinds point at. */
export interface DeclaredSources {
  readonly useCases: readonly Source[];
  readonly evidence: readonly Source[];
  /** What was registered beforehand to be shown. */
  readonly criteria: readonly Source[];
  /** By the name of their register. */
  readonly entries: ReadonlyMap<string, readonly Source[]>;
}

const noSources: DeclaredSources = {
  useCases: [],
  evidence: [],
  criteria: [],
  entries: new Map(),
};

/** `app` provides it: a feature knows declared kinds, and not what else the program has. */
export const DeclaredSourcesContext = createContext<DeclaredSources>(noSources);

export function useDeclaredSources(): DeclaredSources {
  return useContext(DeclaredSourcesContext);
}
