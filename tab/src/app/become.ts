import { createContext } from 'react';

/** Local mode: be somebody else. */
export const BecomeContext = createContext<(personId: string) => void>(() => undefined);
