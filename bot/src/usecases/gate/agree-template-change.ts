import type { TemplateChangeView } from '@causeway/shared/api/gates.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideAgreeTemplate } from '@causeway/shared/domain/gate/decide-edit-template.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { TemplateChangeId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { changeTemplate, loadTemplateChange, rolesIn } from './change-template.js';
import { currentTemplate } from './current-template.js';

/** From here on the gate asks what was proposed. */
export function agreeTemplateChange(
  ports: Ports,
  actor: Actor,
  command: { readonly changeId: TemplateChangeId; readonly version: number },
): Promise<Outcome<TemplateChangeView>> {
  return changeTemplate(ports, actor, async (stores, now) => {
    const before = await loadTemplateChange(stores, actor, command.changeId);
    if (!before) return reject('absent');
    const { programId, template, proposedBy } = before;
    const current = await currentTemplate(stores, programId, template);
    const roles = await rolesIn(stores, actor.personId, programId);
    const move = { by: actor.personId, now, version: command.version, roles };
    const proposerRoles = await rolesIn(stores, proposedBy, programId);
    return { before, decision: decideAgreeTemplate(before, current, move, proposerRoles) };
  });
}
