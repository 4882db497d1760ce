import { evolveRegister } from '@causeway/shared/domain/register/evolve-register.js';
import type {
  RegisterEntry,
  RegisterEvent,
} from '@causeway/shared/domain/register/register-entry.js';
import type { RegisterKindName } from '@causeway/shared/domain/register/register-kinds.js';
import { registerKindOf } from '@causeway/shared/domain/register/register-kinds.js';
import type { Decision } from '@causeway/shared/lib/decision.js';
import { answersFor } from './answers.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';

/** A fresh entry of this register with every required field answered. */
export function anEntry(
  name: RegisterKindName,
  entry: Omit<Partial<RegisterEntry>, 'values'> & { readonly values?: object } = {},
): RegisterEntry {
  const kind = registerKindOf(name);
  const addedAt = entry.addedAt ?? someMonday;
  const required = kind.fields.filter((field) => field.isRequired);
  return {
    id: newTestId<'register-entry'>(),
    version: 1,
    programId: newTestId<'program'>(),
    kind: name,
    origin: null,
    state: kind.states[0] ?? '',
    owner: newTestId<'person'>(),
    addedBy: newTestId<'person'>(),
    addedAt,
    steps: [],
    toldOverdue: null,
    ...entry,
    values: { ...answersFor(required, addedAt), ...entry.values } as RegisterEntry['values'],
  };
}

export function afterMove(
  entry: RegisterEntry,
  decision: Decision<RegisterEvent, string>,
): RegisterEntry {
  if (decision.kind === 'rejected') throw new Error(`rejected: ${decision.code}`);
  const after = decision.events.reduce<RegisterEntry | undefined>(evolveRegister, entry) ?? entry;
  return { ...after, version: entry.version + 1 };
}
