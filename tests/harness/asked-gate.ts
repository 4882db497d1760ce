import { requestApproval } from '@causeway/bot/usecases/approval/request-approval.js';
import { runDueTimers } from '@causeway/bot/jobs/run-due-timers.js';
import type { ApprovalId } from '@causeway/shared/lib/ids.js';
import { minuteMs } from '@causeway/shared/lib/instant.js';
import { newTestId } from '../builders/ids';
import { expectDone } from './expect-done';
import type { GateCompany } from './gate-company';
import { timersInHand } from './timers-in-hand';

/** A question that waits for its answer while things happen around it. */
export class AskedGate {
  private constructor(
    readonly company: GateCompany,
    private readonly approvalId: ApprovalId,
  ) {}

  static async ask(company: GateCompany): Promise<AskedGate> {
    const { small, ports, programId } = company;
    const approvalId = newTestId<'approval'>();
    const asked = { programId, approvalId, note: '' };
    expectDone(await requestApproval(ports, small.actors.pavel, asked));
    const waiting = new AskedGate(company, approvalId);
    // What is found later is found because of what happened, not because it was just asked.
    await waiting.wait(2);
    return waiting;
  }

  /** The clock goes on, minute by minute, and does what is due. */
  async wait(minutes: number): Promise<void> {
    const { ports, small } = this.company;
    const failed: unknown[] = [];
    const queue = timersInHand(small.house);
    for (let minute = 0; minute < minutes; minute += 1) {
      small.house.now += minuteMs;
      const run = () => runDueTimers(ports, queue, (_timer, error) => failed.push(error));
      while ((await run()) === 'more');
    }
    if (failed.length > 0) throw failed[0];
  }

  /** What became of it, with the changes by name. */
  async now(): Promise<readonly string[]> {
    const approval = await this.company.small.house.stores.approvals.get(this.approvalId);
    if (!approval) throw new Error('It was asked');
    if (approval.state !== 'void') return [approval.state];
    return approval.voidedBy.map(({ kind, name }) => `${kind} ${name}`);
  }

  /** What became of it within a few minutes. */
  async after(minutes = 3): Promise<readonly string[]> {
    await this.wait(minutes);
    return this.now();
  }
}
