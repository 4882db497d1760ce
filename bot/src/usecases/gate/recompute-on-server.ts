import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import { lineOf } from '@causeway/shared/domain/gate/all-gate-criteria.js';
import type { DifferingCell } from '@causeway/shared/domain/gate/compare-statistics.js';
import { compareStatistics } from '@causeway/shared/domain/gate/compare-statistics.js';
import { evaluateGate } from '@causeway/shared/domain/gate/evaluate-gate.js';
import { factsAt, isPastKept } from '@causeway/shared/domain/gate/facts-at.js';
import { readyMadeTemplate } from '@causeway/shared/domain/gate/ready-made-templates.js';
import { recomputeSnapshot } from '@causeway/shared/domain/gate/recompute-snapshot.js';
import type { TemplateName } from '@causeway/shared/domain/gate/gate-template.js';
import { templateFor } from '@causeway/shared/domain/gate/gate-template.js';
import type { SnapshotBody } from '@causeway/shared/domain/snapshot/snapshot.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { SnapshotId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import type { GateSources } from './gate-sources.js';
import { houseSources } from './gate-sources.js';
import { loadGateFacts } from './load-gate-facts.js';

export interface Recomputation {
  readonly verdict: 'equal' | 'different';
  /** Results of which the frozen statistics are missing, or cannot be read. */
  readonly results: readonly string[];
  /** Numbers that what was frozen with them, or what is kept of that moment, does not come to. */
  readonly cells: readonly DifferingCell[];
  /** What could not be held against anything: nothing keeps how it was at that moment. */
  readonly notKept: readonly string[];
}

/** The very template it was decided with: a later version asks something else. */
async function templateThen(stores: Stores, { programId, basis, transition }: SnapshotBody) {
  const name: TemplateName = templateFor(transition);
  const versions = await stores.gateTemplates.list(programId);
  const saved = versions.find((one) => one.name === name && one.version === basis.templateVersion);
  return saved ?? readyMadeTemplate(name);
}

async function cellsThen(stores: Stores, body: SnapshotBody, sources: GateSources) {
  const names = Object.keys(body.statistics).filter((name) => isPastKept(lineOf(name)));
  const { takenAt: now, transition } = body;
  const kept = await loadGateFacts(stores, body.programId, { now, sources, transition });
  if (!kept) return undefined;
  const facts = factsAt(kept, now);
  const stage = { ...facts.stage, ...body.basis.standing };
  const again = evaluateGate(await templateThen(stores, body), { ...facts, stage });
  return { names, cells: compareStatistics(body.statistics, again.statistics, names) };
}

/** Every number of a snapshot once more: from what was frozen with it, and from what the server keeps. */
export async function recomputeOnServer(
  ports: Pick<Ports, 'read'>,
  tenantId: TenantId,
  snapshotId: SnapshotId,
  sources: GateSources = houseSources,
): Promise<Recomputation | undefined> {
  const stores = ports.read(tenantId);
  const snapshot = await stores.snapshots.get(snapshotId);
  if (!snapshot) return undefined;
  const { body } = snapshot;
  const { results, cells: differing } = recomputeSnapshot(body);
  const then = await cellsThen(stores, body, sources);
  const cells = [...differing, ...(then?.cells ?? [])];
  const held = then?.names ?? [];
  return {
    verdict: results.length === 0 && cells.length === 0 ? 'equal' : 'different',
    results,
    cells,
    notKept: Object.keys(body.statistics).filter((name) => !held.includes(name)),
  };
}

export async function getRecomputation(
  ports: Ports,
  actor: Actor,
  query: { readonly snapshotId: SnapshotId },
): Promise<Outcome<Recomputation, 'absent'>> {
  const snapshot = await ports.read(actor.tenantId).snapshots.get(query.snapshotId);
  if (!snapshot || !maySeeEvidence(actor, snapshot.body.programId)) return reject('absent');
  const again = await recomputeOnServer(ports, actor.tenantId, snapshot.id);
  return again ? done(again) : reject('absent');
}
