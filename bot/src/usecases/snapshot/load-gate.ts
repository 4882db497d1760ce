import type { ApprovalRule } from '@causeway/shared/domain/approval/approval-rule.js';
import type { Shown } from '@causeway/shared/domain/approval/unmet-criteria.js';
import type { EvaluatedGate } from '@causeway/shared/domain/gate/evaluated-gate.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import type { Waiver } from '@causeway/shared/domain/waiver/waiver.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { currentRule } from '../approval/current-rule.js';
import type { GatePorts } from '../gate/gate-ports.js';

/** A gate with the exceptions from it and with who decides on it, at one moment. */
export interface GateNow {
  readonly programId: ProgramId;
  readonly now: Instant;
  readonly evaluated: EvaluatedGate;
  /** Of the program, whatever became of them. */
  readonly waivers: readonly Waiver[];
  readonly rule: ApprovalRule;
}

export async function loadGate(
  ports: GatePorts,
  stores: Stores,
  programId: ProgramId,
  now: Instant,
): Promise<GateNow | undefined> {
  const evaluated = await ports.evaluateGate(ports, stores, programId);
  if (!evaluated) return undefined;
  const waivers = await stores.waivers.list(programId);
  const rule = await currentRule(stores, programId, evaluated.transition);
  return { programId, now, evaluated, waivers, rule };
}

export function shownBy({ evaluated, waivers, now }: GateNow): Shown {
  const { results, waivableFails, transition } = evaluated;
  return { results, waivableFails, waivers, transition: transitionKey(transition), now };
}
