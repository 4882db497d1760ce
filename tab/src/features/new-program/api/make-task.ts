import type { ProgramView } from '@causeway/shared/api/programs.js';
import {
  addGrant,
  listPrograms,
  listTools,
  saveProgram,
  saveTool,
  saveUseCase,
} from '@causeway/shared/api/programs.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import { getSheet, saveSheet } from '@causeway/shared/api/sheets.js';
import { listUseCases, setUseCaseTraits, stateWorkload } from '@causeway/shared/api/use-cases.js';
import { asProblem } from '../../../lib/api-problem.js';
import { call } from '../../../lib/api.js';
import { readNumber } from '../../../lib/read-number.js';
import type { Task } from '../program-plan.js';

/** It is there as it was asked for: nothing to do a second time. */
async function unlessThere(code: string, request: Promise<unknown>): Promise<void> {
  await request.catch((error: unknown) => {
    if (asProblem(error).code !== code) throw error;
  });
}

async function knownProgram(programId: string) {
  const { programs } = await call(listPrograms, {});
  return programs.find(({ id }) => id === programId);
}

type TaskOf<Make extends Task['make']> = Extract<Task, { make: Make }>;

async function makeTool({ id: toolId, name }: TaskOf<'tool'>): Promise<void> {
  const { tools } = await call(listTools, {});
  const known = tools.find(({ id }) => id === toolId);
  if (known?.name === name) return;
  const body = { version: known?.version ?? 0, name, teamsAppIds: [], isRetired: false };
  await call(saveTool, { params: { toolId }, body });
}

async function handOver(known: ProgramView, manager: PersonRef): Promise<void> {
  const isTheirs = known.owners.some(
    ({ role, person }) => role === 'program-manager' && person.id === manager.id,
  );
  if (isTheirs) return;
  const grant = { programId: known.id, personId: manager.id, role: 'program-manager' } as const;
  await unlessThere('already-granted', call(addGrant, { body: grant }));
}

async function makeProgram(task: TaskOf<'program'>): Promise<void> {
  const { id: programId, name, toolId, manager } = task;
  const known = await knownProgram(programId);
  if (known) await handOver(known, manager);
  if (known?.name === name && known.toolId === toolId) return;
  const body = { version: known?.version ?? 0, name, toolId, managerId: manager.id };
  await call(saveProgram, { params: { programId }, body });
}

async function makeUseCase(programId: string, { id, name }: TaskOf<'use-case'>): Promise<void> {
  const known = (await knownProgram(programId))?.useCases.find((one) => one.id === id);
  if (known?.name === name) return;
  const body = { version: known?.version ?? 0, name, isRetired: false };
  await call(saveUseCase, { params: { programId, useCaseId: id }, body });
}

async function makeWorkload(programId: string, task: TaskOf<'workload'>): Promise<void> {
  const { workload, useCases } = await call(listUseCases, { params: { programId } });
  const shares = task.useCases.flatMap(({ id, percent, source }) => {
    const value = readNumber(percent);
    return value === undefined ? [] : [{ useCaseId: id, percent: value, source: source.trim() }];
  });
  const isStated =
    workload.version > 0 &&
    workload.otherPercent === task.other &&
    useCases.every(({ id, sharePercent }) => {
      const share = shares.find(({ useCaseId }) => useCaseId === id);
      return (share?.percent ?? null) === sharePercent;
    });
  if (isStated) return;
  const body = { version: workload.version, shares, otherPercent: task.other };
  await call(stateWorkload, { params: { programId }, body });
}

async function makeTraits(programId: string, { of }: TaskOf<'traits'>): Promise<void> {
  const { useCases } = await call(listUseCases, { params: { programId } });
  for (const { useCaseId, said } of of) {
    const version = useCases.find(({ id }) => id === useCaseId)?.version ?? 1;
    const body = { version, ...said };
    await unlessThere('nothing-changed', call(setUseCaseTraits, { params: { useCaseId }, body }));
  }
}

async function makeSheet(programId: string, { kind, values }: TaskOf<'sheet'>): Promise<void> {
  const params = { programId, kind, subject: 'program' };
  const { version } = await call(getSheet, { params });
  await unlessThere('nothing-changed', call(saveSheet, { params, body: { version, values } }));
}

/** Makes one thing, or finds that it is there already: made under the same id by an earlier try. */
export async function makeTask(programId: string, task: Task): Promise<void> {
  switch (task.make) {
    case 'tool':
      return makeTool(task);
    case 'program':
      return makeProgram(task);
    case 'grant': {
      const body = { programId, personId: task.person.id, role: task.role };
      return unlessThere('already-granted', call(addGrant, { body }));
    }
    case 'use-case':
      return makeUseCase(programId, task);
    case 'workload':
      return makeWorkload(programId, task);
    case 'traits':
      return makeTraits(programId, task);
    case 'sheet':
      return makeSheet(programId, task);
  }
}
