import type { GateTemplate, TemplateName } from '@causeway/shared/domain/gate/gate-template.js';
import { readyMadeTemplate } from '@causeway/shared/domain/gate/ready-made-templates.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

/** What a gate asks now: what two agreed on last, or what is ready-made. */
export async function currentTemplate(
  stores: Stores,
  programId: ProgramId,
  name: TemplateName,
): Promise<GateTemplate> {
  const saved = await stores.gateTemplates.get(programId, name);
  if (!saved) return readyMadeTemplate(name);
  const { version, lines } = saved;
  return { name, version, lines };
}
