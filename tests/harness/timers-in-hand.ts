import type { DueTimer, TimerQueue } from '@causeway/bot/jobs/run-due-timers.js';
import type { TestHouse } from './test-house';

interface HeldTimer extends DueTimer {
  readonly dueAt: number;
}

/** What is due by the test's clock, on either database: the claims' own clock is the database's. */
export function timersInHand(house: TestHouse): TimerQueue<HeldTimer> {
  const { opened, tenantId } = house;
  async function all(): Promise<readonly HeldTimer[]> {
    const query = opened.database.reader
      .selectFrom('timer')
      .select(['kind', 'subject_id', 'due_at'])
      .where('tenant_id', '=', tenantId)
      .orderBy('due_at')
      .compile();
    const parameters = query.parameters.map(String);
    const rows = await opened.database.read<{ kind: string; subject_id: string; due_at: number }>({
      sql: query.sql,
      parameters,
    });
    return rows.map(({ kind, subject_id: subjectId, due_at: dueAt }) => ({
      tenantId,
      kind,
      subjectId,
      dueAt: Number(dueAt),
    }));
  }
  return {
    claim: async () => (await all()).filter(({ dueAt }) => dueAt <= house.now),
    /** A timer that was set anew meanwhile is another one. */
    async complete({ kind, subjectId, dueAt }) {
      const now = (await all()).find((one) => one.kind === kind && one.subjectId === subjectId);
      if (now?.dueAt !== dueAt) return;
      await opened.commands.run(tenantId, async (stores) => stores.timers.cancel(kind, subjectId));
    },
    retry: () => Promise.resolve(),
  };
}
