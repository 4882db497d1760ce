import type { AccessRules } from '@causeway/shared/domain/access-answer/access-rules.js';
import { accessRules } from '@causeway/shared/domain/access-answer/access-rules.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import { readStage } from '../stage/load-stage.js';
import { readTraits } from '../use-case/load-traits.js';
import type { Asking } from './recognise-asking-key.js';

/**
 * The rules of programs that are asked about, made anew when their version moves. The version was
 * read before them, so they are never older than what they are kept under.
 */
export class KnownAccessRules {
  readonly #known = new Map<ProgramId, AccessRules>();

  constructor(private readonly ports: Ports) {}

  async of(asking: Asking): Promise<AccessRules | undefined> {
    const { programId, accessVersion } = asking;
    const known = this.#known.get(programId);
    if (known && known.version === accessVersion) return known;
    const made = await this.#make(asking);
    if (made && accessVersion !== null) this.#known.set(programId, made);
    return made;
  }

  async #make({ tenantId, programId, accessVersion }: Asking): Promise<AccessRules | undefined> {
    const staged = await readStage(this.ports, tenantId, programId);
    if (!staged) return undefined;
    const traits = await readTraits(this.ports, tenantId, programId);
    const stores = this.ports.read(tenantId);
    const [rings, useCases] = await Promise.all([
      stores.rings.list(programId),
      stores.useCases.list([programId]),
    ]);
    const current = new Set(useCases.filter(({ isRetired }) => !isRetired).map(({ id }) => id));
    const offered = traits.filter(({ useCaseId }) => current.has(useCaseId));
    return accessRules(staged.stage, rings, offered, accessVersion ?? 0);
  }
}
