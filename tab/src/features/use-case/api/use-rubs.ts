import { listEntries } from '@causeway/shared/api/registers.js';
import { getSheet, listSheets } from '@causeway/shared/api/sheets.js';
import { useQueries, useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

const kind = 'needs';
const prefix = 'use-case-';

export interface Need {
  readonly useCaseId: string;
  readonly who: string;
  readonly knownBy: string;
  readonly minutesPerWeek: number;
}

function product(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a * b : 0;
}

/** What was said of each use case's work before anybody looked at the tool; the most minutes first. */
export function useNeeds(programId: string) {
  const lines = useQuery({
    queryKey: subjectKey('sheet', 'list', undefined, programId),
    queryFn: () => call(listSheets, { params: { programId } }),
  });
  const subjects = (lines.data?.sheets ?? [])
    .filter((line) => line.kind === kind)
    .map(({ subject }) => subject);
  const sheets = useQueries({
    queries: subjects.map((subject) => ({
      queryKey: subjectKey('sheet', 'page', undefined, programId, kind, subject),
      queryFn: () => call(getSheet, { params: { programId, kind, subject } }),
    })),
  });
  const needs = sheets.flatMap(({ data }): Need[] => {
    const values = data?.versions[0]?.values;
    if (!data || !values) return [];
    const { who, knownBy, frequency, friction } = values;
    return [
      {
        useCaseId: data.subject.slice(prefix.length),
        who: typeof who === 'string' ? who : '',
        knownBy: typeof knownBy === 'string' ? knownBy : '',
        minutesPerWeek: product(frequency, friction),
      },
    ];
  });
  const failed = sheets.find(({ error }) => error !== null);
  return {
    data:
      lines.data && sheets.every(({ data, error }) => data !== undefined || error !== null)
        ? needs.toSorted((a, b) => b.minutesPerWeek - a.minutesPerWeek)
        : undefined,
    error: lines.error ?? failed?.error,
    refetch: lines.refetch,
  };
}

const mostPages = 20;

/** Minutes a week that people do by hand, by use case; `null` stands for none in particular. */
export function useByHand(programId: string) {
  return useQuery({
    queryKey: subjectKey('register', 'by-hand', undefined, programId),
    async queryFn() {
      const minutes = new Map<string | null, number>();
      let after: string | undefined;
      for (let page = 0; page < mostPages; page += 1) {
        const params = { programId, kind: 'workaround' };
        const { entries, next } = await call(listEntries, { params, query: { after } });
        for (const { values } of entries.filter(({ isClosed }) => !isClosed)) {
          const of = typeof values['useCase'] === 'string' ? values['useCase'] : null;
          const cost = product(values['minutes'], values['frequency']);
          minutes.set(of, (minutes.get(of) ?? 0) + cost);
        }
        if (next === null) break;
        after = next;
      }
      return minutes;
    },
  });
}
