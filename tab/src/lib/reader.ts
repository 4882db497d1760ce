import type { Locale } from '@causeway/shared/domain/person/person.js';
import { createContext, useContext } from 'react';

/** In which language and on which clock the person reads. */
export interface Reader {
  readonly locale: Locale;
  readonly timeZone: string;
}

export const ReaderContext = createContext<Reader>({ locale: 'en', timeZone: 'UTC' });

export function useReader(): Reader {
  return useContext(ReaderContext);
}

export function useWords<Words>(text: (locale: Locale) => Words): Words {
  return text(useReader().locale);
}
