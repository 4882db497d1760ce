import { delegateDecisions } from '@causeway/bot/usecases/approval/delegate-decisions.js';
import { getDecisionRecord } from '@causeway/bot/usecases/approval/get-decision-record.js';
import { giveVerdict } from '@causeway/bot/usecases/approval/give-verdict.js';
import { requestApproval } from '@causeway/bot/usecases/approval/request-approval.js';
import { sealLedger } from '@causeway/bot/store/ledger-seal.js';
import { advanceStage } from '@causeway/bot/usecases/stage/advance-stage.js';
import { extendStage } from '@causeway/bot/usecases/stage/extend-stage.js';
import { askWaiver } from '@causeway/bot/usecases/waiver/ask-waiver.js';
import { secondWaiver } from '@causeway/bot/usecases/waiver/second-waiver.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { DecisionRecord } from '@causeway/shared/domain/decision-record/decision-record.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { newTestId } from '../builders/ids';
import { aLedgerEntry } from '../builders/ledger-entry';
import { expectDone } from './expect-done';
import { GateCompany } from './gate-company';
import { intoFirstRing } from './gate-says';

/** A program that went into its first ring by an approval, and what else was recorded meanwhile. */
export class DecidedCompany {
  readonly approvalId = newTestId<'approval'>();

  private constructor(readonly company: GateCompany) {}

  static async open(): Promise<DecidedCompany> {
    const decided = new DecidedCompany(await GateCompany.open(intoFirstRing));
    await decided.extend();
    await decided.except();
    await decided.request();
    await decided.decide();
    await decided.goOn();
    return decided;
  }

  close(): Promise<void> {
    return this.company.close();
  }

  private get actors(): GateCompany['small']['actors'] {
    return this.company.small.actors;
  }

  /** The date this phase had to be decided by is over. */
  private async extend(): Promise<void> {
    const { programId, ports, small } = this.company;
    const stage = await small.house.stores.stages.get(programId);
    const until = small.house.now + 14 * dayMs;
    const command = { programId, version: stage?.version ?? 0, until, reason: 'Almost there.' };
    expectDone(await extendStage(ports, this.actors.olu, command));
    small.house.now += 1;
  }

  /** From what nothing in the house can show yet. */
  private async except(): Promise<void> {
    const { company, actors } = this;
    const { programId, ports, small } = company;
    const { results = [] } = (await company.evaluate()) ?? {};
    for (const { name } of results.filter(({ outcome }) => outcome !== 'pass')) {
      const waiverId = newTestId<'waiver'>();
      const until = small.house.now + 20 * dayMs;
      const reason = `Für „${name}“ ist noch nichts gebaut.`;
      const asked = { programId, waiverId, criterion: name, reason, until };
      const { id, version } = expectDone(await askWaiver(ports, actors.olu, asked));
      expectDone(await secondWaiver(ports, actors.daria, { waiverId: id, version }));
      small.house.now += 1;
    }
    await this.meanwhile();
  }

  private async request(): Promise<void> {
    const { company, approvalId, actors } = this;
    const { programId, ports } = company;
    const note = 'Bereit für die erste Stufe: “ready” \\ bereit.';
    expectDone(await requestApproval(ports, actors.pavel, { programId, approvalId, note }));
    await this.meanwhile();
  }

  private async say(actor: Actor, reason: string): Promise<void> {
    const { company, approvalId } = this;
    const approval = await company.small.house.stores.approvals.get(approvalId);
    const version = approval?.version ?? 0;
    const said = { verdict: 'approve', voice: null, reason, criteria: [] } as const;
    expectDone(await giveVerdict(company.ports, actor, { approvalId, version, ...said }));
    company.small.house.now += 1;
  }

  private async decide(): Promise<void> {
    const { company } = this;
    const { small, programId, ports } = company;
    await this.say(await company.actor('Sven', 'sponsor'), 'Go.');
    await this.say(await company.actor('Bea Müßig', 'approver-business'), '');
    const lars = await small.house.person('Lars');
    expectDone(
      await delegateDecisions(ports, await company.actor('Lena', 'approver-legal'), {
        programId,
        delegationId: newTestId<'delegation'>(),
        toId: lars,
        functions: ['approver-legal'],
        fromAt: small.house.now,
        untilAt: small.house.now + 5 * dayMs,
      }),
    );
    await this.say(await small.house.actor(lars), 'Geprüft — for Lena.');
    await this.say(await company.actor('Sam', 'approver-security'), 'Nothing open.');
  }

  private async goOn(): Promise<void> {
    const { programId, ports, small } = this.company;
    const stage = await small.house.stores.stages.get(programId);
    const command = { programId, version: stage?.version ?? 0 };
    expectDone(await advanceStage(ports, this.actors.pavel, command));
    await this.meanwhile();
  }

  /** Somebody else's business stands in the chain between. */
  private async meanwhile(): Promise<void> {
    const at = this.company.small.house.now;
    await this.company.write((stores) => {
      stores.ledger.append([aLedgerEntry({ at }), aLedgerEntry({ at })]);
    });
    this.company.small.house.now += 1;
  }

  async seal(): Promise<void> {
    const { database, keys } = this.company.small.house.opened;
    await sealLedger(database, keys);
  }

  async export(by: Actor = this.actors.pavel, upTo?: number): Promise<DecisionRecord> {
    const { programId, ports } = this.company;
    const { approvalId } = this;
    return expectDone(await getDecisionRecord(ports, by, { programId, approvalId, upTo }));
  }
}
