import type { ProgramWindow, WindowKind } from '@causeway/shared/domain/window/window.js';
import type { PersonId, ProgramId, WindowId } from '@causeway/shared/lib/ids.js';
import type { ProgramWindowTable } from '../db/evidence-schema.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';

export interface WindowStore {
  get(id: WindowId): Promise<ProgramWindow | undefined>;
  /** By their start. */
  list(programId: ProgramId): Promise<readonly ProgramWindow[]>;
  insert(window: ProgramWindow): void;
  save(before: ProgramWindow, after: ProgramWindow): void;
  remove(before: ProgramWindow): void;
}

type Of = { tenantId: string };

const getWindow = statement<Of & { windowId: string }>()((db, arg) =>
  db
    .selectFrom('program_window')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('window_id', '=', arg('windowId'))
    .compile(),
);

const listWindows = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('program_window')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('from_at')
    .orderBy('window_id')
    .compile(),
);

const updateWindow = statement<
  Of & {
    windowId: string;
    version: number;
    nextVersion: number;
    fromAt: number;
    untilAt: number;
    note: string;
    setById: string;
    setAt: number;
  }
>()((db, arg) =>
  db
    .updateTable('program_window')
    .set({
      version: arg('nextVersion'),
      from_at: arg('fromAt'),
      until_at: arg('untilAt'),
      note: arg('note'),
      set_by_id: arg('setById'),
      set_at: arg('setAt'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('window_id', '=', arg('windowId'))
    .where('version', '=', arg('version'))
    .compile(),
);

const deleteWindow = statement<Of & { windowId: string; version: number }>()((db, arg) =>
  db
    .deleteFrom('program_window')
    .where('tenant_id', '=', arg('tenantId'))
    .where('window_id', '=', arg('windowId'))
    .where('version', '=', arg('version'))
    .compile(),
);

function toWindow(row: ProgramWindowTable): ProgramWindow {
  return {
    id: row.window_id as WindowId,
    programId: row.program_id as ProgramId,
    version: row.version,
    kind: row.kind as WindowKind,
    fromAt: row.from_at,
    untilAt: row.until_at,
    note: row.note,
    setBy: row.set_by_id as PersonId,
    setAt: row.set_at,
  };
}

export function createWindowStore(session: Session): WindowStore {
  return {
    async get(id) {
      const row = await session.one(getWindow, { windowId: id });
      return row && toWindow(row);
    },
    list: async (programId) => (await session.all(listWindows, { programId })).map(toWindow),
    insert(window) {
      session.insert('program_window', {
        tenant_id: session.tenantId,
        window_id: window.id,
        program_id: window.programId,
        version: window.version,
        kind: window.kind,
        from_at: window.fromAt,
        until_at: window.untilAt,
        note: window.note,
        set_by_id: window.setBy,
        set_at: window.setAt,
      });
    },
    save(before, after) {
      session.changeOne(updateWindow, {
        windowId: before.id,
        version: before.version,
        nextVersion: before.version + 1,
        fromAt: after.fromAt,
        untilAt: after.untilAt,
        note: after.note,
        setById: after.setBy,
        setAt: after.setAt,
      });
    },
    remove: ({ id, version }) => session.changeOne(deleteWindow, { windowId: id, version }),
  };
}
