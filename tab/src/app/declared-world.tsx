import { listEvidence } from '@causeway/shared/api/evidence.js';
import { listEntries, listRegisterKinds } from '@causeway/shared/api/registers.js';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Source } from '../components/declared/declared-sources.js';
import { DeclaredSourcesContext } from '../components/declared/declared-sources.js';
import { titleOf } from '../components/declared/title-of.js';
import { useCriteria } from '../features/measure/api/use-criteria.js';
import { criterionName, termsWords } from '../features/measure/criterion-words.js';
import { useProgram } from '../features/program/api/use-program.js';
import { call } from '../lib/api.js';
import { useReader } from '../lib/reader.js';
import { subjectKey } from '../lib/subject-key.js';

function useEvidenceSources(programId: string): readonly Source[] {
  const evidence = useQuery({
    queryKey: subjectKey('evidence', 'list', undefined, programId),
    queryFn: () => call(listEvidence, { params: { programId } }),
  });
  return (evidence.data?.evidence ?? []).map(({ id, title, standing }) => ({
    id,
    name: title,
    isOffered: standing === 'valid',
  }));
}

/** By what is counted, of whom, and what it has to reach; only what still stands may be newly named. */
function useCriterionSources(programId: string, useCases: readonly Source[]): readonly Source[] {
  const { locale } = useReader();
  const criteria = useCriteria(programId);
  return (criteria.data?.criteria ?? []).flatMap(({ id, versions: [now] }) =>
    now
      ? [
          {
            id,
            name: `${criterionName(now, useCases, locale)}: ${termsWords(now, locale)}`,
            isOffered: true,
          },
        ]
      : [],
  );
}

/** The newest entries of every register that another one points at. */
function useEntrySources(programId: string): ReadonlyMap<string, readonly Source[]> {
  const kinds = useQuery({
    queryKey: ['register-kinds'],
    queryFn: () => call(listRegisterKinds, {}),
    staleTime: Infinity,
  });
  const all = kinds.data?.kinds ?? [];
  const pointedAt = new Set(
    all.flatMap(({ fields }) =>
      fields.flatMap((field) => (field.type === 'entry' ? [field.register] : [])),
    ),
  );
  return useQueries({
    queries: [...pointedAt].map((kind) => ({
      queryKey: subjectKey('register', 'newest', undefined, programId, kind),
      queryFn: () => call(listEntries, { params: { programId, kind } }),
    })),
    combine: (results) =>
      new Map(
        [...pointedAt].map((name, at) => {
          const fields = all.find((kind) => kind.name === name)?.fields ?? [];
          const entries = results[at]?.data?.entries ?? [];
          const sources = entries.map(({ id, values, people, isClosed }) => ({
            id,
            name: titleOf(fields, values, people),
            isOffered: !isClosed,
          }));
          return [name, sources] as const;
        }),
      ),
  });
}

interface DeclaredWorldProps {
  readonly programId: string;
  readonly children: ReactNode;
}

/** What answers of declared kinds point at, for whatever is shown or asked inside. */
export function DeclaredWorld({ programId, children }: DeclaredWorldProps) {
  const program = useProgram(programId);
  const useCases = (program.data?.useCases ?? []).map(({ id, name, isRetired }) => ({
    id,
    name,
    isOffered: !isRetired,
  }));
  const evidence = useEvidenceSources(programId);
  const criteria = useCriterionSources(programId, useCases);
  const entries = useEntrySources(programId);
  return (
    <DeclaredSourcesContext.Provider value={{ useCases, evidence, criteria, entries }}>
      {children}
    </DeclaredSourcesContext.Provider>
  );
}
