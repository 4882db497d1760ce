import type { Decision } from '@causeway/shared/lib/decision.js';
import type { FlagId, PersonId, ProgramId, ToolId } from '@causeway/shared/lib/ids.js';
import { decideRaiseFlag } from '@causeway/shared/domain/flag/decide-raise-flag.js';
import type { OwnerMove } from '@causeway/shared/domain/flag/decide-flag.js';
import { evolveFlagAll } from '@causeway/shared/domain/flag/evolve-flag.js';
import type { Flag, Report } from '@causeway/shared/domain/flag/flag.js';
import type { FlagEvent, FlagRejection } from '@causeway/shared/domain/flag/flag-event.js';

export const noon = 1_790_000_000_000;
export const owner = '00000000-0000-7000-8000-00000000000a' as PersonId;
export const colleague = '00000000-0000-7000-8000-00000000000b' as PersonId;

type FlagDecision = Decision<FlagEvent, FlagRejection>;

function aReport(change: Partial<Report> = {}): Report {
  return {
    text: 'The renewal date is 31 March.',
    source: 'teams-message',
    toolId: '00000000-0000-7000-8000-000000000001' as ToolId,
    toolName: 'Sales Coach',
    toolVersion: null,
    useCaseName: 'Preparing a call',
    phase: 'stress-testing',
    ring: null,
    reason: 'wrong',
    reach: 'nobody',
    outcome: null,
    minutesCorrecting: null,
    note: null,
    messageLink: null,
    mode: 'named',
    raisedAt: noon,
    ...change,
  };
}

/** Given a flag: raised, then brought on by decisions that have to be accepted. */
export class FlagStory {
  flag: Flag;

  constructor(report: Partial<Report> = {}) {
    const raised = decideRaiseFlag({
      flagId: '00000000-0000-7000-8000-0000000000f1' as FlagId,
      programId: '00000000-0000-7000-8000-0000000000e1' as ProgramId,
      useCaseId: null,
      report: aReport(report),
    });
    if (raised.kind === 'rejected') throw new Error(raised.code);
    this.flag = { ...evolveFlagAll(undefined, raised.events), version: 1 };
  }

  move(change: Partial<OwnerMove> = {}): OwnerMove {
    return { by: owner, now: noon, version: this.flag.version, ...change };
  }

  given(
    decide: (flag: Flag, move: OwnerMove) => FlagDecision,
    move: Partial<OwnerMove> = {},
  ): this {
    const decision = decide(this.flag, this.move(move));
    if (decision.kind === 'rejected') throw new Error(decision.code);
    const evolved = evolveFlagAll(this.flag, decision.events);
    this.flag = { ...evolved, version: this.flag.version + 1 };
    return this;
  }

  when(decide: (flag: Flag, move: OwnerMove) => FlagDecision, move: Partial<OwnerMove> = {}) {
    return decide(this.flag, this.move(move));
  }
}
