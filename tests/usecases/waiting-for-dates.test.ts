import { listMyWaiting } from '@causeway/bot/usecases/waiting/list-my-waiting.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { aStage } from '../builders/stage';
import type { Name } from '../harness/approval-company';
import { ApprovalCompany } from '../harness/approval-company';
import { expectDone } from '../harness/expect-done';

let company: ApprovalCompany;
beforeEach(async () => {
  company = await ApprovalCompany.open();
});
afterEach(() => company.close());

async function waiting(name: Name) {
  const actor = await company.actor(name);
  return expectDone(await listMyWaiting(company.ports, actor)).waiting;
}

describe('a decision date', () => {
  it('waits for those who run the program from a week before', async () => {
    const { house, programId } = company;
    const decideBy = house.now + 8 * dayMs;
    await house.ports.commands.run(house.tenantId, async (stores) => {
      stores.stages.insert(aStage({ programId, phase: 'stress-testing', decideBy }));
    });
    expect(await waiting('pavel')).toEqual([]);
    house.now += dayMs;
    expect(await waiting('pavel')).toMatchObject([
      { noun: 'decision', what: 'stress-testing', dueAt: decideBy, isOverdue: false },
    ]);
    house.now += 7 * dayMs;
    expect(await waiting('olu')).toMatchObject([{ isOverdue: true }]);
    expect(await waiting('sven')).toEqual([]);
  });
});
