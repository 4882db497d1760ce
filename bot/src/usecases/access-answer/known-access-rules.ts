import type { AccessRules } from '@causeway/shared/domain/access-answer/access-rules.js';
import { accessRules } from '@causeway/shared/domain/access-answer/access-rules.js';
import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import { readStage } from '../stage/load-stage.js';
import { readTraits } from '../use-case/load-traits.js';
import type { Asking } from './recognise-asking-key.js';

/** The rules of programs that are asked about, made anew when their version moves. */
export class KnownAccessRules {
  readonly #known = new Map<string, AccessRules>();

  constructor(private readonly ports: Ports) {}

  async of({ tenantId, programId, accessVersion }: Asking): Promise<AccessRules | undefined> {
    // People choose the ids of programs, so two companies may have the same one.
    const name = `${tenantId} ${programId}`;
    const known = this.#known.get(name);
    if (known && known.version === accessVersion) return known;
    const made = await this.#make(tenantId, programId);
    if (made) this.#known.set(name, made);
    return made;
  }

  /** Rules that moved while they were read may be half old, half new: they are read again. */
  async #make(tenantId: TenantId, programId: ProgramId): Promise<AccessRules | undefined> {
    const { accessAnswers } = this.ports.read(tenantId);
    for (;;) {
      const version = await accessAnswers.version(programId);
      const made = await this.#read(tenantId, programId, version ?? 0);
      if (!made || (await accessAnswers.version(programId)) === version) return made;
    }
  }

  async #read(
    tenantId: TenantId,
    programId: ProgramId,
    version: number,
  ): Promise<AccessRules | undefined> {
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
    return accessRules(staged.stage, rings, offered, version);
  }
}
