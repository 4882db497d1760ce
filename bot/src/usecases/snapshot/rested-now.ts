import { coveringWaivers } from '@causeway/shared/domain/approval/unmet-criteria.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import type { Rested } from '@causeway/shared/domain/snapshot/basis-differences.js';
import type { PrintedForecast, SnapshotBody } from '@causeway/shared/domain/snapshot/snapshot.js';
import { isInForce } from '@causeway/shared/domain/waiver/waiver-in-force.js';
import type { Waiver } from '@causeway/shared/domain/waiver/waiver.js';
import type { GateNow } from './load-gate.js';
import { shownBy } from './load-gate.js';

function restedOn(gate: GateNow, waivers: readonly Waiver[]) {
  const { evaluated, rule } = gate;
  const { transition, results, basis, answer, names } = evaluated;
  const nameOf = ({ criterion }: Waiver) => names[criterion] ?? criterion;
  return {
    transition,
    results,
    answer,
    basis: {
      ...basis,
      waivers: Object.fromEntries(waivers.map(({ id, version }) => [id, version])),
      approvalRuleVersion: rule.version,
    },
    names: { ...names, ...Object.fromEntries(waivers.map((one) => [one.id, nameOf(one)])) },
  };
}

/** What is there now, to be compared with what was frozen: with every exception that is in force. */
export function restedNow(gate: GateNow): Rested {
  const { waivers, evaluated, now } = gate;
  const key = transitionKey(evaluated.transition);
  const inForce = waivers.filter((one) => one.transition === key && isInForce(one, now));
  return restedOn(gate, inForce);
}

/** What a snapshot holds: the exceptions a result rests on in its basis, all that are in force in print. */
export function bodyOf(gate: GateNow, forecast: PrintedForecast | null): SnapshotBody {
  const { programId, now, evaluated, waivers } = gate;
  const { shortfalls, statistics } = evaluated;
  const printed = waivers.filter((waiver) => isInForce(waiver, now));
  return {
    ...restedOn(gate, [...coveringWaivers(shownBy(gate)).values()]),
    programId,
    takenAt: now,
    waivers: printed.map(({ id, criterion, transition, covers, reason, until }) => ({
      id,
      criterion,
      transition,
      covers,
      reason,
      until,
    })),
    shortfalls,
    forecast,
    statistics,
  };
}
