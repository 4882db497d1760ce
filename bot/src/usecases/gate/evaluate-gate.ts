import type { GateEvaluation } from '@causeway/shared/domain/gate/evaluate-gate.js';
import { evaluateGate } from '@causeway/shared/domain/gate/evaluate-gate.js';
import { templateFor } from '@causeway/shared/domain/gate/gate-template.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { secondMs } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { currentTemplate } from './current-template.js';
import type { EvaluateGate } from './gate-ports.js';
import type { GateSources } from './gate-sources.js';
import { houseSources } from './gate-sources.js';
import { loadGateFacts } from './load-gate-facts.js';

/** What the gate before a program's next step says now, on everything the server knows. */
export async function evaluateProgramGate(
  stores: Stores,
  programId: ProgramId,
  now: Instant,
  sources: GateSources = houseSources,
): Promise<GateEvaluation | undefined> {
  const facts = await loadGateFacts(stores, programId, { now, sources });
  if (!facts) return undefined;
  const template = await currentTemplate(stores, programId, templateFor(facts.transition));
  return evaluateGate(template, facts);
}

/**
 * The gate as those use cases reach it that decide on it. Whoever looks within the same second, and
 * before something it rests on is written, looks at one evaluation.
 */
export function gateOn(sources: GateSources = houseSources): EvaluateGate {
  return (ports, stores, programId) => {
    const now = ports.now();
    const asked = { name: `gate ${programId}`, moment: Math.floor(now / secondMs) };
    return stores.kept(asked, (kept) => evaluateProgramGate(kept, programId, now, sources));
  };
}
