import type { ProgramId, ToolId } from '@causeway/shared/lib/ids.js';
import type { Phase, Program } from '@causeway/shared/domain/program/program.js';
import type { ProgramTable } from '../db/schema.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';

export interface ProgramStore {
  get(id: ProgramId): Promise<Program | undefined>;
  list(): Promise<readonly Program[]>;
  insert(program: Program): void;
  save(before: Program, after: Program): void;
}

type Of = { tenantId: string };

const getProgram = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('program')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .compile(),
);

const listPrograms = statement<Of>()((db, arg) =>
  db
    .selectFrom('program')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .orderBy('program_id')
    .compile(),
);

const updateProgram = statement<
  Of & {
    programId: string;
    version: number;
    nextVersion: number;
    toolId: string;
    name: string;
    phase: string;
    ring: number | null;
    isDemo: number;
  }
>()((db, arg) =>
  db
    .updateTable('program')
    .set({
      version: arg('nextVersion'),
      tool_id: arg('toolId'),
      name: arg('name'),
      phase: arg('phase'),
      ring: arg('ring'),
      is_demo: arg('isDemo'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('version', '=', arg('version'))
    .compile(),
);

function toProgram(row: ProgramTable): Program {
  return {
    id: row.program_id as ProgramId,
    version: row.version,
    toolId: row.tool_id as ToolId,
    name: row.name,
    phase: row.phase as Phase,
    ring: row.ring,
    isDemo: row.is_demo === 1,
  };
}

export function createProgramStore(session: Session): ProgramStore {
  return {
    async get(id) {
      const row = await session.one(getProgram, { programId: id });
      return row && toProgram(row);
    },
    list: async () => (await session.all(listPrograms, {})).map(toProgram),
    insert(program) {
      session.insert('program', {
        tenant_id: session.tenantId,
        program_id: program.id,
        version: program.version,
        tool_id: program.toolId,
        name: program.name,
        phase: program.phase,
        ring: program.ring,
        is_demo: program.isDemo ? 1 : 0,
      });
    },
    save(before, after) {
      session.changeOne(updateProgram, {
        programId: before.id,
        version: before.version,
        nextVersion: before.version + 1,
        toolId: after.toolId,
        name: after.name,
        phase: after.phase,
        ring: after.ring,
        isDemo: after.isDemo ? 1 : 0,
      });
    },
  };
}
