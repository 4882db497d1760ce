import type { PersonId } from '../../lib/ids.js';
import type { Charter } from '../charter/charter.js';
import type { AskRole } from './ask.js';

export interface PathStep {
  readonly personId: PersonId;
  readonly role: AskRole;
}

export interface Backing {
  readonly governanceOwners: readonly PersonId[];
  readonly programManagers: readonly PersonId[];
  readonly administrators: readonly PersonId[];
}

function steps(role: AskRole, people: readonly (PersonId | null | undefined)[]): PathStep[] {
  return people.flatMap((personId) => (personId ? [{ personId, role }] : []));
}

function withoutRepeats(path: readonly PathStep[]): readonly PathStep[] {
  const seen = new Set<PersonId>();
  return path.filter(({ personId }) => !seen.has(personId) && seen.add(personId));
}

/** The whole path in order. Where no charter names anybody, the program's owners stand in; without a program, the administrators. */
export function pathOf(
  subject: 'flag' | 'hand-over',
  charter: Charter | undefined,
  backing: Backing,
): readonly PathStep[] {
  const judge = charter?.judgeId ?? charter?.accountableId;
  const first = subject === 'hand-over' ? judge : charter?.accountableId;
  const path = withoutRepeats([
    ...steps('responder', [first]),
    ...steps('deputy', [charter?.deputyId]),
    ...steps('governance-owner', first ? [] : backing.governanceOwners),
    ...steps('program-manager', backing.programManagers),
  ]);
  return path.length > 0 ? path : withoutRepeats(steps('administrator', backing.administrators));
}
