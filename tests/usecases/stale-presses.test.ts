import { withdrawApproval } from '@causeway/bot/usecases/approval/withdraw-approval.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { problemSentence } from '@causeway/shared/text/problem-text.js';
import { ApprovalCompany } from '../harness/approval-company';

let company: ApprovalCompany;

beforeEach(async () => {
  company = await ApprovalCompany.open();
});

afterEach(() => company.close());

const no = {
  verdict: 'reject',
  reason: 'Audit offers, too.',
  criteria: ['audited-right'],
} as const;

describe('a question for a step', () => {
  it('pressed from an older card is refused with who was faster and how it stands', async () => {
    const asked = await company.request();
    await company.tryToDecide('lena', asked, no);
    const late = await company.tryToDecide('lev', asked);
    expect(late).toMatchObject({
      code: 'stale',
      facts: { state: 'rejected', heldByName: 'Lena', version: 2 },
    });
    if (late.kind === 'done') throw new Error('It came too late');
    expect(problemSentence(late, { locale: 'en', timeZone: 'UTC' })).toBe(
      'Lena was faster. It is now: not approved. What would make it a yes stands with it.',
    );
  });

  it('pressed once more by whoever decided is refused with what they had said, and when', async () => {
    const asked = await company.request();
    const { now } = company.house;
    await company.tryToDecide('lena', asked);
    company.house.now += dayMs;
    await company.tryToDecide('sven', { ...asked, version: asked.version + 1 });
    const late = await company.tryToDecide('lena', asked);
    expect(late).toMatchObject({
      code: 'stale',
      facts: { ownVerdict: 'approve', ownAt: now, heldByName: 'Sven', isOwn: false },
    });
  });

  it('pressed after it was taken back is refused with who did, and when', async () => {
    const asked = await company.request();
    const command = { approvalId: asked.id, version: asked.version, reason: 'Not yet.' };
    const pavel = await company.actor('pavel');
    await withdrawApproval(company.ports, pavel, command);
    const facts = { state: 'withdrawn', heldByName: 'Pavel', at: company.house.now };
    expect(await company.tryToDecide('lena', asked)).toMatchObject({ code: 'stale', facts });
    expect(await withdrawApproval(company.ports, pavel, command)).toMatchObject({
      code: 'stale',
      facts: { ...facts, isOwn: true },
    });
  });

  it('pressed after its time was over is refused with when that was', async () => {
    const asked = await company.request();
    company.house.now += 7 * dayMs;
    await company.tick();
    expect(await company.tryToDecide('lena', asked)).toMatchObject({
      code: 'stale',
      facts: { state: 'expired', heldBy: null, at: company.house.now },
    });
  });
});
