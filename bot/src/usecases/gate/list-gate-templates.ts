import type { GateTemplatesView } from '@causeway/shared/api/gates.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayProposeTemplate, maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import { allGateCriteria } from '@causeway/shared/domain/gate/all-gate-criteria.js';
import type { SavedTemplate } from '@causeway/shared/domain/gate/gate-template.js';
import { templateNames } from '@causeway/shared/domain/gate/gate-template.js';
import {
  protectedLines,
  readyMadeTemplate,
} from '@causeway/shared/domain/gate/ready-made-templates.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Names } from '../person/name-people.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { viewTemplateChanges } from './view-template-changes.js';

function viewTemplates(
  saved: readonly SavedTemplate[],
  names: Names,
): GateTemplatesView['templates'] {
  return templateNames.map((name) => {
    const own = saved.filter((one) => one.name === name).toSorted((a, b) => b.version - a.version);
    const { version, lines } = own[0] ?? readyMadeTemplate(name);
    return {
      name,
      version,
      lines,
      protectedCriteria: protectedLines(name),
      history: own.map((one) => ({
        version: one.version,
        lines: one.lines,
        proposedBy: names.of(one.proposedBy),
        agreedBy: names.of(one.agreedBy),
        agreedAt: one.agreedAt,
      })),
    };
  });
}

const offered: GateTemplatesView['offered'] = allGateCriteria.map((criterion) => ({
  criterion: criterion.name,
  source: criterion.source,
  mayFailureBeExcepted: criterion.failure === 'waivable',
  isAbsent: criterion.isAbsent,
  asks: Object.entries(criterion.asks).map(([name, ask]) => ({ name, ...ask })),
}));

export async function listGateTemplates(
  ports: Ports,
  actor: Actor,
  query: { readonly programId: ProgramId },
): Promise<Outcome<GateTemplatesView, 'absent' | 'forbidden'>> {
  const { programId } = query;
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const now = ports.now();
  const saved = await stores.gateTemplates.list(programId);
  const people = saved.flatMap(({ proposedBy, agreedBy }) => [proposedBy, agreedBy]);
  const changes = await stores.gateTemplates.listChanges(programId);
  return done({
    templates: viewTemplates(saved, await namePeople(stores, people, now)),
    offered,
    changes: await viewTemplateChanges(stores, changes, actor, now),
    mayPropose: mayProposeTemplate(actor, programId),
  });
}
