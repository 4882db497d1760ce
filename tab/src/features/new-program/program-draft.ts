import type { PersonRef } from '@causeway/shared/api/values.js';
import type { BlueprintName } from '@causeway/shared/domain/blueprint/blueprint.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { SaidOfUseCase } from '@causeway/shared/domain/use-case/use-case-traits.js';
import type { TypedValues } from '../../components/declared/typed-values.js';
import { readNumber } from '../../lib/read-number.js';
import { isShareText, restOfShares } from '../../lib/share-sum.js';
import { uuidV7 } from '../../lib/uuid-v7.js';

export const steps = ['tool', 'people', 'work', 'why', 'check'] as const;
export type Step = (typeof steps)[number];

export interface DraftPerson {
  readonly key: string;
  readonly role: GrantRole;
  readonly person: PersonRef | null;
}

export interface DraftUseCase {
  /** The client's, so that going on after a failure makes nothing twice. */
  readonly id: string;
  readonly name: string;
  readonly percent: string;
  readonly source: string;
  /** As in what it was begun with. */
  readonly said?: SaidOfUseCase;
}

/** Everything typed on the way to a new program. */
export interface ProgramDraft {
  readonly programId: string;
  /** Used only where the tool is new. */
  readonly newToolId: string;
  readonly step: Step;
  readonly toolId: string;
  readonly isNewTool: boolean;
  readonly newToolName: string;
  readonly name: string;
  readonly blueprint: BlueprintName | '';
  readonly copiedFrom: string;
  /** Who runs it. */
  readonly manager: PersonRef | null;
  readonly people: readonly DraftPerson[];
  readonly useCases: readonly DraftUseCase[];
  readonly other: string;
  readonly metric: TypedValues;
  readonly vision: TypedValues;
  /** Some of it may be there already. */
  readonly isBegun: boolean;
}

const askedFirst: readonly GrantRole[] = ['governance-owner', 'sponsor'];

export function emptyUseCase(): DraftUseCase {
  return { id: uuidV7(), name: '', percent: '', source: '' };
}

/** Whoever makes a program runs it, unless they may and do name somebody else. */
export function emptyDraft(maker: PersonRef): ProgramDraft {
  return {
    programId: uuidV7(),
    newToolId: uuidV7(),
    step: 'tool',
    toolId: '',
    isNewTool: false,
    newToolName: '',
    name: '',
    blueprint: '',
    copiedFrom: '',
    manager: maker,
    people: askedFirst.map((role) => ({ key: role, role, person: null })),
    useCases: [emptyUseCase()],
    other: '',
    metric: {},
    vision: {},
    isBegun: false,
  };
}

/** As it was kept: whoever else was named was left out of it. */
export function readDraft(kept: ProgramDraft): ProgramDraft {
  const people = kept.people.map((one) => ({ ...one, person: one.person ?? null }));
  return { ...kept, manager: kept.manager ?? null, people };
}

/** Who gets which role beside whoever runs it; the same twice is once. */
export function namedPeople({ manager, people }: ProgramDraft) {
  const named = people.flatMap(({ role, person }) =>
    person && !(role === 'program-manager' && person.id === manager?.id) ? [{ role, person }] : [],
  );
  return named.filter(
    (one, at) =>
      named.findIndex(({ role, person }) => role === one.role && person.id === one.person.id) ===
      at,
  );
}

export function holdsOneOf(
  draft: ProgramDraft,
  personId: string,
  roles: readonly GrantRole[],
): boolean {
  const runsIt = draft.manager?.id === personId && roles.includes('program-manager');
  return runsIt || holdsAmongOthers(draft, personId, roles);
}

function holdsAmongOthers(
  draft: ProgramDraft,
  personId: string,
  roles: readonly GrantRole[],
): boolean {
  return namedPeople(draft).some(
    ({ role, person }) => person.id === personId && roles.includes(role),
  );
}

/** A further role for oneself is not one's own to give. */
export function namesThemselves(draft: ProgramDraft, personId: string): boolean {
  return namedPeople(draft).some(({ person }) => person.id === personId);
}

/** Whoever answers for the program states what the work consists of, and what each use case is. */
export const workRoles: readonly GrantRole[] = ['governance-owner', 'program-manager'];

export function namedUseCases({ useCases }: ProgramDraft): readonly DraftUseCase[] {
  return useCases.filter(({ name }) => name.trim() !== '');
}

export function areSharesTyped(draft: ProgramDraft): boolean {
  const texts = [...namedUseCases(draft).map(({ percent }) => percent), draft.other];
  return texts.some((text) => text.trim() !== '');
}

export function restOf(draft: ProgramDraft): number | undefined {
  return restOfShares([...namedUseCases(draft).map(({ percent }) => percent), draft.other]);
}

/** Nobody has to state shares; whoever does states them whole, and says where each comes from. */
export function areSharesWrong(draft: ProgramDraft): boolean {
  if (!areSharesTyped(draft)) return false;
  const isSourceMissing = namedUseCases(draft).some(
    ({ percent, source }) => readNumber(percent) !== undefined && source.trim() === '',
  );
  const isUnread = draft.useCases.some(({ percent }) => !isShareText(percent));
  return restOf(draft) !== 0 || isSourceMissing || isUnread;
}

export function hasTwoAlike(draft: ProgramDraft): boolean {
  const names = namedUseCases(draft).map(({ name }) => name.trim().toLowerCase());
  return new Set(names).size < names.length;
}
