import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import type { BasisChange } from '@causeway/shared/domain/snapshot/basis-change.js';
import type { EndedEvidence } from '@causeway/shared/domain/snapshot/basis-differences.js';
import { basisDifferences } from '@causeway/shared/domain/snapshot/basis-differences.js';
import { isIntact } from '@causeway/shared/domain/snapshot/freeze.js';
import type { Snapshot } from '@causeway/shared/domain/snapshot/snapshot.js';
import { isValid } from '@causeway/shared/domain/evidence/is-valid.js';
import type { EvidenceId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import type { GateNow } from './load-gate.js';
import { restedNow } from './rested-now.js';

/** Why evidence that was cited is not cited any more. */
async function endedEvidence(stores: Stores, snapshot: Snapshot, gate: GateNow) {
  const still = gate.evaluated.basis.evidence;
  const gone = Object.keys(snapshot.body.basis.evidence).filter((id) => still[id] === undefined);
  const items = await Promise.all(gone.map((id) => stores.evidence.get(id as EvidenceId)));
  const reasons = items.flatMap((item): readonly (readonly [string, 'expired' | 'withdrawn'])[] => {
    if (!item || isValid(item, gate.now)) return [];
    return [[item.id, item.withdrawal ? 'withdrawn' : 'expired']];
  });
  const ended: EndedEvidence = Object.fromEntries(reasons);
  return ended;
}

/** Everything by which what is there now is not what was frozen; by name, and empty while it is. */
export async function changesSince(
  ports: Ports,
  stores: Stores,
  frozen: { readonly snapshot: Snapshot | undefined; readonly hash: string },
  gate: GateNow | undefined,
): Promise<readonly BasisChange[]> {
  const { snapshot, hash } = frozen;
  const isSame = snapshot?.hash === hash && isIntact(snapshot, (text) => ports.hash(text));
  if (!snapshot || !isSame) return [{ kind: 'snapshot-changed', key: hash, name: '' }];
  if (!gate) return [{ kind: 'gate-gone', key: snapshot.body.basis.template, name: '' }];
  const { transition } = gate.evaluated;
  if (transitionKey(transition) !== transitionKey(snapshot.body.transition)) {
    const { phase } = gate.evaluated.basis.standing;
    return [{ kind: 'standing-changed', key: phase, name: phase }];
  }
  const ended = await endedEvidence(stores, snapshot, gate);
  return basisDifferences(snapshot.body, restedNow(gate), ended);
}
