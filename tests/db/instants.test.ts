import { embeddedDialect } from '@causeway/bot/db/dialect.js';
import { statement } from '@causeway/bot/db/statement.js';

const tenantId = 'tenant';

describe('a statement over instants', () => {
  it('takes an argument that is named as one', () => {
    const due = statement<{ byAt: number }>()((db, arg) =>
      db.selectFrom('timer').select('kind').where('due_at', '<=', arg('byAt')).compile(),
    );
    expect(due.bind(embeddedDialect, { byAt: 1 }).parameters).toEqual([1]);
  });

  it('refuses to compare one with a plain number, which SQL Server would do and say nothing', () => {
    const due = statement<{ by: number }>()((db, arg) =>
      db
        .selectFrom('timer as one')
        .select('kind')
        .where((eb) => eb.or([eb('kind', '=', 'a'), eb('one.due_at', '<=', arg('by'))]))
        .compile(),
    );
    expect(() => due.bind(embeddedDialect, { by: 1 })).toThrow('by and due_at');
  });

  it('refuses to put a plain number into one, and one where a plain number belongs', () => {
    const change = statement<{ tenantId: string; since: number }>()((db, arg) =>
      db
        .updateTable('timer')
        .set({ due_at: arg('since') })
        .where('tenant_id', '=', arg('tenantId'))
        .compile(),
    );
    expect(() => change.bind(embeddedDialect, { tenantId, since: 1 })).toThrow('since and due_at');
    const count = statement<{ countedAt: number }>()((db, arg) =>
      db
        .updateTable('timer')
        .set({ attempt: arg('countedAt') })
        .compile(),
    );
    expect(() => count.bind(embeddedDialect, { countedAt: 1 })).toThrow('countedAt and attempt');
  });
});
