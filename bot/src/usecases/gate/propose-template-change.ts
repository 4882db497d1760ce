import type { TemplateChangeView } from '@causeway/shared/api/gates.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayProposeTemplate } from '@causeway/shared/domain/access/permissions.js';
import type { ProposedTemplate } from '@causeway/shared/domain/gate/decide-edit-template.js';
import { decideProposeTemplate } from '@causeway/shared/domain/gate/decide-edit-template.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { TemplateChangeId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { changeTemplate, rolesIn } from './change-template.js';
import { currentTemplate } from './current-template.js';

type Command = Omit<ProposedTemplate, 'id' | 'by' | 'now' | 'roles'> & {
  readonly changeId: TemplateChangeId;
};

/** The gate asks what it asked until somebody of another function agrees. */
export function proposeTemplateChange(
  ports: Ports,
  actor: Actor,
  command: Command,
): Promise<Outcome<TemplateChangeView>> {
  const { changeId: id, ...proposed } = command;
  const { programId, template } = proposed;
  const { personId: by } = actor;
  return changeTemplate(ports, actor, async (stores, now) => {
    if (!(await stores.programs.get(programId))) return reject('absent');
    if (!mayProposeTemplate(actor, programId)) return reject('forbidden');
    if (await stores.gateTemplates.getChange(id)) return reject('stale');
    const roles = await rolesIn(stores, by, programId);
    const current = await currentTemplate(stores, programId, template);
    const decision = decideProposeTemplate(current, { ...proposed, id, by, now, roles });
    return { before: undefined, decision };
  });
}
