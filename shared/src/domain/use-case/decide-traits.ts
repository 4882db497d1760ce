import type { Accepted, Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import { flagKeyFor } from './flag-key.js';
import type { UseCase } from './use-case.js';
import type { UseCaseTraits, UseCaseTraitsEvent } from './use-case-traits.js';

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
    decidesAboutPeople: false,
    accessPath: null,
  };
  return accept({ type: 'use-case-traits-set', traits });
}

/** Says what a use case is. Its key is never among what changes: tools have it written in them. */
export function decideSetTraits(
  before: UseCaseTraits,
  command: Pick<UseCaseTraits, 'version' | 'problemClass' | 'decidesAboutPeople' | 'accessPath'>,
): Decision<UseCaseTraitsEvent, 'stale' | 'nothing-changed'> {
  const { version, problemClass, decidesAboutPeople, accessPath } = command;
  if (version !== before.version) return reject('stale', { version: before.version });
  const isSame =
    problemClass === before.problemClass &&
    decidesAboutPeople === before.decidesAboutPeople &&
    accessPath === before.accessPath;
  if (isSame) return reject('nothing-changed');
  const said = { version: version + 1, problemClass, decidesAboutPeople, accessPath };
  return accept({ type: 'use-case-traits-set', traits: { ...before, ...said } });
}
