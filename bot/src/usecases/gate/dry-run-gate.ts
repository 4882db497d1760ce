import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import type { DryRun } from '@causeway/shared/domain/gate/dry-run.js';
import { dryRun } from '@causeway/shared/domain/gate/dry-run.js';
import type { GateTemplate } from '@causeway/shared/domain/gate/gate-template.js';
import { templateFor } from '@causeway/shared/domain/gate/gate-template.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId, TemplateChangeId } from '@causeway/shared/lib/ids.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { currentTemplate } from './current-template.js';
import type { GateSources } from './gate-sources.js';
import { houseSources } from './gate-sources.js';
import { loadGateFacts } from './load-gate-facts.js';

interface Query {
  readonly programId: ProgramId;
  readonly weeks: number;
  readonly changeId?: TemplateChangeId | undefined;
}

/** What is asked, or what is proposed to be asked before the same step. */
async function templateOf(
  stores: Stores,
  { programId, changeId }: Query,
  asked: GateTemplate,
): Promise<GateTemplate | undefined> {
  if (changeId === undefined) return asked;
  const change = await stores.gateTemplates.getChange(changeId);
  if (change?.programId !== programId || change.template !== asked.name) return undefined;
  return { ...asked, lines: change.lines };
}

/** What would have happened on past data, week by week, the latest last. */
export async function dryRunGate(
  ports: Ports,
  actor: Actor,
  query: Query,
  sources: GateSources = houseSources,
): Promise<Outcome<{ days: DryRun['days'][number][]; notKept: DryRun['notKept'] }>> {
  const { programId, weeks } = query;
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const now = ports.now();
  const facts = await loadGateFacts(stores, programId, { now, sources });
  if (!facts) return reject('no-gate');
  const asked = await currentTemplate(stores, programId, templateFor(facts.transition));
  const template = await templateOf(stores, query, asked);
  if (!template) return reject('absent');
  const ago = Array.from({ length: weeks }, (_, week) => now - week * 7 * dayMs);
  const { days, notKept } = dryRun(template, facts, ago.toReversed());
  return done({ days: [...days], notKept });
}
