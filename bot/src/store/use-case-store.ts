import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { UseCase } from '@causeway/shared/domain/use-case/use-case.js';
import type { UseCaseTable } from '../db/schema.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';

export interface UseCaseStore {
  get(id: UseCaseId): Promise<UseCase | undefined>;
  /** Of these programs, or of all. */
  list(programIds?: readonly ProgramId[]): Promise<readonly UseCase[]>;
  insert(useCase: UseCase): void;
  save(before: UseCase, after: UseCase): void;
}

type Of = { tenantId: string };

const getUseCase = statement<Of & { useCaseId: string }>()((db, arg) =>
  db
    .selectFrom('use_case')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('use_case_id', '=', arg('useCaseId'))
    .compile(),
);

const listUseCases = statement<Of>()((db, arg) =>
  db
    .selectFrom('use_case')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .orderBy('name')
    .orderBy('use_case_id')
    .compile(),
);

const listOfProgram = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('use_case')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('name')
    .orderBy('use_case_id')
    .compile(),
);

const updateUseCase = statement<
  Of & {
    useCaseId: string;
    version: number;
    nextVersion: number;
    programId: string;
    name: string;
    isRetired: number;
  }
>()((db, arg) =>
  db
    .updateTable('use_case')
    .set({
      version: arg('nextVersion'),
      program_id: arg('programId'),
      name: arg('name'),
      is_retired: arg('isRetired'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('use_case_id', '=', arg('useCaseId'))
    .where('version', '=', arg('version'))
    .compile(),
);

function toUseCase(row: UseCaseTable): UseCase {
  return {
    id: row.use_case_id as UseCaseId,
    version: row.version,
    programId: row.program_id as ProgramId,
    name: row.name,
    isRetired: row.is_retired === 1,
  };
}

export function createUseCaseStore(session: Session): UseCaseStore {
  return {
    async get(id) {
      const row = await session.one(getUseCase, { useCaseId: id });
      return row && toUseCase(row);
    },
    async list(programIds) {
      const [only, ...others] = programIds ?? [];
      if (programIds && !only) return [];
      if (only && others.length === 0) {
        return (await session.all(listOfProgram, { programId: only })).map(toUseCase);
      }
      const all = (await session.all(listUseCases, {})).map(toUseCase);
      return programIds ? all.filter((useCase) => programIds.includes(useCase.programId)) : all;
    },
    insert(useCase) {
      session.insert('use_case', {
        tenant_id: session.tenantId,
        use_case_id: useCase.id,
        version: useCase.version,
        program_id: useCase.programId,
        name: useCase.name,
        is_retired: useCase.isRetired ? 1 : 0,
      });
    },
    save(before, after) {
      session.changeOne(updateUseCase, {
        useCaseId: before.id,
        version: before.version,
        nextVersion: before.version + 1,
        programId: after.programId,
        name: after.name,
        isRetired: after.isRetired ? 1 : 0,
      });
    },
  };
}
