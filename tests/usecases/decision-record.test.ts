import { getDecisionRecord } from '@causeway/bot/usecases/approval/get-decision-record.js';
import { decisionFromRecords } from '@causeway/shared/domain/decision-record/decision-from-records.js';
import { verifyRecord } from '../../infra/dev/verify-record.mjs';
import { newTestId } from '../builders/ids';
import { DecidedCompany } from '../harness/decided-company';

let decided: DecidedCompany;
beforeEach(async () => {
  decided = await DecidedCompany.open();
});
afterEach(() => decided.close());

const verify = (file: object) => verifyRecord(JSON.stringify(file));

describe('the record of a decision', () => {
  it('tells what was shown, asked, said, excepted and done, and proves it', async () => {
    await decided.seal();
    const record = await decided.export();
    const { ids } = decided.company.small;
    const name = (id: string | null) => record.names.find((one) => one.id === id)?.name;
    expect(record.request).toMatchObject({ by: ids.pavel, transition: 'ring:1' });
    const said = record.verdicts.map(({ by, role, onBehalfOf, reason }) => {
      return [name(by), role, name(onBehalfOf), reason];
    });
    expect(said).toEqual([
      ['Sven', 'sponsor', undefined, 'Go.'],
      ['Bea Müßig', 'approver-business', undefined, ''],
      ['Lars', 'approver-legal', 'Lena', 'Geprüft — for Lena.'],
      ['Sam', 'approver-security', undefined, 'Nothing open.'],
    ]);
    expect(record.outcome).toMatchObject({ state: 'used', by: ids.pavel });
    expect(record.step?.to).toEqual({ phase: 'staged-rollout', ring: 1 });
    expect(record.waivers.map(({ askedBy, secondedBy }) => [askedBy, secondedBy])).toContainEqual([
      ids.olu,
      ids.daria,
    ]);
    expect(verify(record)).toMatchObject({ faults: [], isOpen: false });
    expect(decisionFromRecords(record.ledger.records)).toMatchObject({ step: record.step });
  });

  it('is the same file every time, and for everybody who may see it', async () => {
    await decided.seal();
    const record = await decided.export();
    expect(await decided.export(decided.company.small.actors.ada)).toEqual(record);
  });

  it('is for whoever may read the approval, and under its own program alone', async () => {
    const { ports, programId, small } = decided.company;
    const { approvalId } = decided;
    const query = { programId, approvalId };
    expect(await getDecisionRecord(ports, small.actors.mara, query)).toMatchObject({
      code: 'absent',
    });
    const elsewhere = { programId: newTestId<'program'>(), approvalId };
    expect(await getDecisionRecord(ports, small.actors.ada, elsewhere)).toMatchObject({
      code: 'absent',
    });
  });

  it('holds nothing of what else was recorded meanwhile but digests', async () => {
    await decided.seal();
    const record = await decided.export();
    const text = JSON.stringify(record);
    const { reader } = decided.company.small.house.opened.database;
    const others = await reader
      .selectFrom('ledger_record')
      .select(['record_id', 'subject_id', 'birth_mac', 'content_json'])
      .where('type', '=', 'flag-raised')
      .execute();
    expect(others.length).toBeGreaterThan(3);
    for (const other of others) {
      for (const word of Object.values(other)) expect(text).not.toContain(word);
    }
  });

  it('names nobody who was erased, and still holds', async () => {
    await decided.seal();
    const { small } = decided.company;
    const { database } = small.house.opened;
    const sql = `DELETE FROM ledger_personal WHERE person_id = ${database.dialect.placeholder(1)}`;
    for (const id of [small.ids.pavel, small.ids.olu]) {
      await database.commit([{ kind: 'run', query: { sql, parameters: [id] } }]);
    }
    const record = await decided.export(small.actors.ada);
    expect(record.request).toMatchObject({ by: null, note: null });
    expect(JSON.stringify(record)).not.toContain(small.ids.pavel);
    expect(verify(record)).toMatchObject({ faults: [], isOpen: false });
  });

  it('says that nothing vouches for it while it is not sealed', async () => {
    const record = await decided.export();
    expect(verify(record)).toMatchObject({ faults: [], isOpen: true });
    expect(record.ledger.chain).toBeNull();
  });
});
