import type { ProgramView } from '@causeway/shared/api/programs.js';
import { getSheet } from '@causeway/shared/api/sheets.js';
import { listUseCases } from '@causeway/shared/api/use-cases.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { useMutation } from '@tanstack/react-query';
import type { TypedValues } from '../../../components/declared/typed-values.js';
import { typedValues } from '../../../components/declared/typed-values.js';
import { call } from '../../../lib/api.js';
import { uuidV7 } from '../../../lib/uuid-v7.js';
import type { ProgramDraft } from '../program-draft.js';

/** Numbers, days and people are the other program's own. */
const structural = new Set(['text', 'long-text', 'choice', 'texts']);

async function wordsOf(programId: string, kind: SheetKind, timeZone: string): Promise<TypedValues> {
  const params = { programId, kind: kind.name, subject: 'program' };
  const { versions, people } = await call(getSheet, { params });
  const fields = kind.fields.filter(({ type }) => structural.has(type));
  return typedValues(fields, versions[0]?.values ?? {}, { timeZone, people });
}

interface CopyFrom {
  readonly program: ProgramView;
  readonly metric: SheetKind;
  readonly vision: SheetKind;
  readonly timeZone: string;
  /** Who copies: what they hold elsewhere they do not give themselves here. */
  readonly personId: string;
}

/** What of a program another one can begin with. */
export function useCopyStructure() {
  return useMutation({
    async mutationFn({
      program,
      metric,
      vision,
      timeZone,
      personId,
    }: CopyFrom): Promise<Partial<ProgramDraft>> {
      const { useCases, workload } = await call(listUseCases, {
        params: { programId: program.id },
      });
      const current = useCases.filter(({ isRetired }) => !isRetired);
      return {
        copiedFrom: program.name,
        blueprint: '',
        people: program.owners
          .filter(({ person }) => person.id !== personId)
          .map(({ role, person }) => ({ key: uuidV7(), role, person })),
        useCases: current.map((useCase) => {
          const { problemClass, accessPath, decidesAboutPeople, tellsThem, goesToOthers } = useCase;
          return {
            id: uuidV7(),
            name: useCase.name,
            percent: String(useCase.sharePercent ?? ''),
            source: useCase.shareSource ?? '',
            said: { problemClass, accessPath, decidesAboutPeople, tellsThem, goesToOthers },
          };
        }),
        other: workload.version > 0 ? String(workload.otherPercent) : '',
        metric: await wordsOf(program.id, metric, timeZone),
        vision: await wordsOf(program.id, vision, timeZone),
      };
    },
  });
}
