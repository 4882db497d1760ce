import { giveVerdict } from '@causeway/bot/usecases/approval/give-verdict.js';
import { requestApproval } from '@causeway/bot/usecases/approval/request-approval.js';
import { saveApprovalRule } from '@causeway/bot/usecases/approval/save-approval-rule.js';
import { findLiveApproval, useApproval } from '@causeway/bot/usecases/approval/use-approval.js';
import { recordEvidence } from '@causeway/bot/usecases/evidence/record-evidence.js';
import type { GatePorts } from '@causeway/bot/usecases/gate/gate-ports.js';
import { listMyNotices } from '@causeway/bot/usecases/notice/list-my-notices.js';
import { askWaiver } from '@causeway/bot/usecases/waiver/ask-waiver.js';
import { runDueTimers } from '@causeway/bot/jobs/run-due-timers.js';
import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { PersonId, ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import { newTestId } from '../builders/ids';
import { expectDone } from './expect-done';
import { GateInHand } from './gate-in-hand';
import { TestHouse } from './test-house';
import { timersInHand } from './timers-in-hand';

const cast = {
  mara: null,
  olu: 'governance-owner',
  pavel: 'program-manager',
  lena: 'approver-legal',
  lev: 'approver-legal',
  sven: 'sponsor',
  ada: null,
} as const satisfies Readonly<Record<string, GrantRole | null>>;
export type Name = keyof typeof cast;

/** Two of legal and the sponsor decide; Pavel asks. The gate says what the test makes it say. */
export class ApprovalCompany {
  readonly gate = new GateInHand();
  readonly ports: GatePorts;

  private constructor(
    readonly house: TestHouse,
    readonly ids: Readonly<Record<Name, PersonId>>,
    readonly programId: ProgramId,
    readonly useCaseId: UseCaseId,
  ) {
    this.ports = { ...house.ports, evaluateGate: this.gate.evaluate };
  }

  static async open(): Promise<ApprovalCompany> {
    const house = await TestHouse.open();
    const names = Object.keys(cast) as Name[];
    const found: [Name, PersonId][] = [];
    for (const name of names) {
      found.push([name, await house.person(name[0]?.toUpperCase() + name.slice(1))]);
    }
    const ids = Object.fromEntries(found) as Record<Name, PersonId>;
    const toolId = await house.tool('Sales Coach');
    const people = { owner: ids.olu, deputy: ids.mara, manager: ids.pavel };
    const { programId, useCaseId } = await house.program(toolId, people);
    for (const name of ['lena', 'lev', 'sven'] as const) {
      await house.grant(programId, ids[name], cast[name]);
    }
    const company = new ApprovalCompany(house, ids, programId, useCaseId);
    await company.saveRule(0, 2);
    return company;
  }

  close(): Promise<void> {
    return this.house.close();
  }

  /** With what they hold at this moment. */
  actor(name: Name): Promise<Actor> {
    const roles = name === 'ada' ? (['employee', 'administrator'] as const) : undefined;
    return this.house.actor(this.ids[name], roles);
  }

  async saveRule(version: number, legal: number) {
    const { programId } = this;
    const functions = [
      { role: 'approver-legal', needed: legal },
      { role: 'sponsor', needed: 1 },
    ] as const;
    const command = { programId, transition: 'ring', version, functions } as const;
    return expectDone(await saveApprovalRule(this.ports, await this.actor('ada'), command));
  }

  async tryToRequest(by: Name = 'pavel'): Promise<Outcome<ApprovalView>> {
    const approvalId = newTestId<'approval'>();
    const command = { programId: this.programId, approvalId, note: 'Ring 1 went well.' };
    return requestApproval(this.ports, await this.actor(by), command);
  }

  async request(): Promise<ApprovalView> {
    return expectDone(await this.tryToRequest());
  }

  async tryToDecide(
    name: Name,
    drawn: Pick<ApprovalView, 'id' | 'version'>,
    change: Partial<Parameters<typeof giveVerdict>[2]> = {},
  ): Promise<Outcome<ApprovalView>> {
    return giveVerdict(this.ports, await this.actor(name), {
      approvalId: drawn.id,
      version: drawn.version,
      verdict: 'approve',
      voice: null,
      reason: '',
      criteria: [],
      ...change,
    });
  }

  async approve(name: Name, drawn: Pick<ApprovalView, 'id' | 'version'>): Promise<ApprovalView> {
    return expectDone(await this.tryToDecide(name, drawn));
  }

  /** Both of legal and the sponsor say yes. */
  async grant(): Promise<ApprovalView> {
    let approval = await this.request();
    for (const name of ['lena', 'sven', 'lev'] as const) {
      approval = await this.approve(name, approval);
    }
    return approval;
  }

  /** As the step does that it was granted for. */
  async use() {
    const { house, ports, programId, ids, gate } = this;
    const now = house.now;
    return ports.commands.run(house.tenantId, async (stores) => {
      const found = await findLiveApproval(ports, stores, programId, gate.transition, now);
      if (!found) return 'nothing is asked or granted';
      const cause = { actorId: ids.pavel, now };
      const used = await useApproval(ports, stores, found, gate.transition, cause);
      return used.kind === 'rejected' ? used.code : used.value.state;
    });
  }

  async stateOf(drawn: Pick<ApprovalView, 'id'>) {
    return (await this.house.stores.approvals.get(drawn.id))?.state;
  }

  /** What made it void, in its own words. */
  async voidedBy(drawn: Pick<ApprovalView, 'id'>): Promise<readonly string[]> {
    const approval = await this.house.stores.approvals.get(drawn.id);
    return approval?.voidedBy.map(({ kind, name }) => `${kind}: ${name}`) ?? [];
  }

  async recordEvidence(change: { holdsForDays?: number; by?: Name } = {}) {
    const { holdsForDays = 30, by = 'olu' } = change;
    return expectDone(
      await recordEvidence(this.ports, await this.actor(by), {
        programId: this.programId,
        evidenceId: newTestId<'evidence'>(),
        type: 'load-test',
        ownerId: this.ids.olu,
        title: 'Load test',
        text: 'It held.',
        link: null,
        figures: { 'people-at-once': 5_000 },
        measurer: { personId: this.ids.mara, relation: 'independent' },
        holdsForDays,
      }),
    );
  }

  async askWaiver(days: number, criterion = 'audited-right') {
    const { house, programId } = this;
    return askWaiver(this.ports, await this.actor('pavel'), {
      programId,
      waiverId: newTestId<'waiver'>(),
      criterion,
      reason: 'The auditors are back next week.',
      until: house.now + days * dayMs,
    });
  }

  /** The clock goes on and does what is due. */
  async wait(days: number): Promise<void> {
    const { house } = this;
    house.now += days * dayMs;
    await this.tick();
  }

  async tick(): Promise<void> {
    const failed: unknown[] = [];
    await runDueTimers(this.ports, timersInHand(this.house), (_timer, error) => failed.push(error));
    if (failed.length > 0) throw failed[0];
  }

  /** The kinds of what somebody was told about approvals, oldest first. */
  async told(name: Name): Promise<readonly string[]> {
    const { notices } = expectDone(await listMyNotices(this.ports, await this.actor(name), {}));
    return notices.map(({ kind }) => kind).toReversed();
  }

  /** What stands on record about an approval. */
  async recorded(drawn: Pick<ApprovalView, 'id'>): Promise<readonly string[]> {
    const entries = await this.house.stores.ledger.listOf('approval', drawn.id);
    return entries.map(({ type }) => type);
  }
}
