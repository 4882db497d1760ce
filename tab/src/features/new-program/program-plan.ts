import type { PersonRef } from '@causeway/shared/api/values.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import type { SaidOfUseCase } from '@causeway/shared/domain/use-case/use-case-traits.js';
import { fieldProblems } from '../../components/declared/field-problems.js';
import type { TypedValues } from '../../components/declared/typed-values.js';
import { rawValues } from '../../components/declared/typed-values.js';
import { readNumber } from '../../lib/read-number.js';
import type { DraftUseCase, ProgramDraft } from './program-draft.js';
import {
  areSharesTyped,
  areSharesWrong,
  hasTwoAlike,
  holdsOneOf,
  namedPeople,
  namedUseCases,
  namesThemselves,
  workRoles,
} from './program-draft.js';

/** One thing to be made; each is made under an id or an address that is known before. */
export type Task =
  | { readonly make: 'tool'; readonly id: string; readonly name: string }
  | {
      readonly make: 'program';
      readonly id: string;
      readonly name: string;
      readonly toolId: string;
      readonly manager: PersonRef;
    }
  | { readonly make: 'grant'; readonly person: PersonRef; readonly role: GrantRole }
  | { readonly make: 'use-case'; readonly id: string; readonly name: string }
  | {
      readonly make: 'workload';
      readonly useCases: readonly DraftUseCase[];
      readonly other: number;
    }
  | {
      readonly make: 'traits';
      readonly of: readonly { readonly useCaseId: string; readonly said: SaidOfUseCase }[];
    }
  | { readonly make: 'sheet'; readonly kind: string; readonly values: Record<string, unknown> };

export interface Kinds {
  readonly metric: SheetKind;
  readonly vision: SheetKind;
}

export interface Around {
  readonly kinds: Kinds;
  readonly personId: string;
  readonly timeZone: string;
  readonly now: number;
  /** An administrator names whoever runs it, and takes further roles. */
  readonly namesAnybody: boolean;
}

export function rolesThatWrite({ writers }: SheetKind): readonly GrantRole[] {
  return writers.flatMap((who) => (who.by === 'role' ? [who.role] : []));
}

function valuesOf(kind: SheetKind, typed: TypedValues, timeZone: string) {
  return rawValues(kind.fields, typed, { values: {}, timeZone, people: [] });
}

export function sheetProblems(kind: SheetKind, typed: TypedValues, { timeZone, now }: Around) {
  const asked = { fields: kind.fields, rules: kind.rules, completeness: 'draft' } as const;
  return fieldProblems(asked, valuesOf(kind, typed, timeZone), { now, before: {} });
}

function sheetTask(
  draft: ProgramDraft,
  kind: SheetKind,
  typed: TypedValues,
  { personId, timeZone }: Around,
): readonly Task[] {
  const values = valuesOf(kind, typed, timeZone);
  const isWritten = Object.keys(values).length > 0;
  const mayWrite = holdsOneOf(draft, personId, rolesThatWrite(kind));
  return isWritten && mayWrite ? [{ make: 'sheet', kind: kind.name, values }] : [];
}

function hasAnswer(said: SaidOfUseCase): boolean {
  return Object.values(said).some((answer) => answer !== null);
}

/** Everything that will be made, in the order in which it can be. */
export function tasksOf(draft: ProgramDraft, around: Around): readonly Task[] {
  const { programId, newToolId, isNewTool, newToolName, toolId, name, manager } = draft;
  if (!manager) return [];
  const useCases = namedUseCases(draft);
  const answersForWork = holdsOneOf(draft, around.personId, workRoles);
  const copied = useCases.flatMap(({ id, said }) =>
    said && hasAnswer(said) ? [{ useCaseId: id, said }] : [],
  );
  return [
    ...(isNewTool ? [{ make: 'tool', id: newToolId, name: newToolName.trim() } as const] : []),
    {
      make: 'program',
      id: programId,
      name: name.trim(),
      toolId: isNewTool ? newToolId : toolId,
      manager,
    },
    ...namedPeople(draft).map((one) => ({ make: 'grant', ...one }) as const),
    ...useCases.map((one) => ({ make: 'use-case', id: one.id, name: one.name.trim() }) as const),
    ...(answersForWork && areSharesTyped(draft)
      ? [{ make: 'workload', useCases, other: readNumber(draft.other) ?? 0 } as const]
      : []),
    ...(answersForWork && copied.length > 0 ? [{ make: 'traits', of: copied } as const] : []),
    ...sheetTask(draft, around.kinds.metric, draft.metric, around),
    ...sheetTask(draft, around.kinds.vision, draft.vision, around),
  ];
}

export type Mend =
  'noTool' | 'noName' | 'noManager' | 'ownRole' | 'twoAlike' | 'sharesWrong' | 'metric' | 'vision';

/** What stands in the way of making it. */
export function toMend(draft: ProgramDraft, around: Around): readonly Mend[] {
  const { isNewTool, newToolName, toolId, name, manager } = draft;
  const { metric, vision } = around.kinds;
  const isWrong = (kind: SheetKind, typed: TypedValues) =>
    holdsOneOf(draft, around.personId, rolesThatWrite(kind)) &&
    Object.keys(sheetProblems(kind, typed, around)).length > 0;
  const answersForWork = holdsOneOf(draft, around.personId, workRoles);
  const found: readonly (readonly [Mend, boolean])[] = [
    ['noTool', isNewTool ? newToolName.trim() === '' : toolId === ''],
    ['noName', name.trim() === ''],
    ['noManager', manager === null],
    ['ownRole', !around.namesAnybody && namesThemselves(draft, around.personId)],
    ['twoAlike', hasTwoAlike(draft)],
    ['sharesWrong', answersForWork && areSharesWrong(draft)],
    ['metric', isWrong(metric, draft.metric)],
    ['vision', isWrong(vision, draft.vision)],
  ];
  return found.filter(([, isFound]) => isFound).map(([mend]) => mend);
}
