import type { TemplateChangeView } from '@causeway/shared/api/gates.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayProposeTemplate } from '@causeway/shared/domain/access/permissions.js';
import { decideWithdrawTemplate } from '@causeway/shared/domain/gate/decide-edit-template.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { TemplateChangeId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { changeTemplate, loadTemplateChange } from './change-template.js';

export function withdrawTemplateChange(
  ports: Ports,
  actor: Actor,
  command: { readonly changeId: TemplateChangeId; readonly version: number },
): Promise<Outcome<TemplateChangeView>> {
  const { personId: by } = actor;
  return changeTemplate(ports, actor, async (stores, now) => {
    const before = await loadTemplateChange(stores, actor, command.changeId);
    if (!before) return reject('absent');
    const isTheirs = before.proposedBy === by;
    if (!isTheirs && !mayProposeTemplate(actor, before.programId)) return reject('forbidden');
    const { version } = command;
    return { before, decision: decideWithdrawTemplate(before, { by, now, version }) };
  });
}
