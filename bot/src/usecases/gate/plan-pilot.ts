import type { PlannedPilotView } from '@causeway/shared/api/gates.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import type { PilotPlan } from '@causeway/shared/domain/gate/expected-trials.js';
import { templateFor } from '@causeway/shared/domain/gate/gate-template.js';
import type { PlannedTerms } from '@causeway/shared/domain/gate/plan-pilot.js';
import { planPilot as plan } from '@causeway/shared/domain/gate/plan-pilot.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { currentTemplate } from './current-template.js';
import { houseSources } from './gate-sources.js';
import { loadGateFacts } from './load-gate-facts.js';

/** With what is registered already, as far as nobody plans for another share of it. */
export async function planPilot(
  ports: Ports,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly plan: PilotPlan;
    readonly terms: readonly PlannedTerms[];
  },
): Promise<Outcome<PlannedPilotView>> {
  const { programId, terms } = command;
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const around = { now: ports.now(), sources: houseSources };
  const facts = await loadGateFacts(stores, programId, around);
  if (!facts) return reject('no-gate');
  const template = await currentTemplate(stores, programId, templateFor(facts.transition));
  const registered = facts.registered.map(({ criterion }): PlannedTerms => {
    const { measure, direction, threshold, alpha, kind, minimumTrials } = criterion;
    const asked = { measure, direction, threshold, alpha, kind, minimumTrials };
    return { ...asked, share: 1, expectedRate: null };
  });
  const planned = plan(command.plan, template, [...registered, ...terms]);
  return done({ registered: [...planned.registered], lines: [...planned.lines] });
}
