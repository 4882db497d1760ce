import type { Accepted, Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import { flagKeyFor } from './flag-key.js';
import type { UseCase } from './use-case.js';
import type { SaidOfUseCase, UseCaseTraits, UseCaseTraitsEvent } from './use-case-traits.js';

/** Every use case can be asked for by a key from the moment it is there. */
export function decideFirstTraits(
  { id, programId, name }: Pick<UseCase, 'id' | 'programId' | 'name'>,
  takenKeys: readonly string[],
): Accepted<UseCaseTraitsEvent> {
  const traits: UseCaseTraits = {
    programId,
    useCaseId: id,
    version: 1,
    flagKey: flagKeyFor(name, takenKeys),
    problemClass: null,
    accessPath: null,
    decidesAboutPeople: null,
    tellsThem: null,
    goesToOthers: null,
  };
  return accept({ type: 'use-case-traits-set', traits });
}

function isSame(a: SaidOfUseCase, b: SaidOfUseCase): boolean {
  return (
    a.problemClass === b.problemClass &&
    a.accessPath === b.accessPath &&
    a.decidesAboutPeople === b.decidesAboutPeople &&
    a.tellsThem === b.tellsThem &&
    a.goesToOthers === b.goesToOthers
  );
}

/** Says what a use case is. Its key is never among what changes: tools have it written in them. */
export function decideSetTraits(
  before: UseCaseTraits,
  command: { readonly version: number; readonly said: SaidOfUseCase },
): Decision<UseCaseTraitsEvent, 'stale' | 'nothing-changed'> {
  const { version, said } = command;
  if (version !== before.version) return reject('stale', { version: before.version });
  if (isSame(before, said)) return reject('nothing-changed');
  const { problemClass, accessPath, decidesAboutPeople, tellsThem, goesToOthers } = said;
  const about = { decidesAboutPeople, tellsThem, goesToOthers };
  const traits = { ...before, version: version + 1, problemClass, accessPath, ...about };
  return accept({ type: 'use-case-traits-set', traits });
}
