import type { Figures, Finding } from '@causeway/shared/domain/evidence/evidence.js';
import type { Measurer } from '@causeway/shared/domain/criterion/measurer.js';
import type { Telling } from '@causeway/shared/domain/evidence/decide-evidence.js';
import type { Rejected } from '@causeway/shared/lib/decision.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';

/** As it is told from outside. */
export interface ToldFinding {
  readonly title: string;
  readonly text: string;
  readonly link: string | null;
  readonly figures: Figures;
  readonly measurer: Measurer;
  readonly holdsForDays: number | null;
}

export async function isHere(stores: Stores, personId: PersonId): Promise<boolean> {
  const person = await stores.persons.get(personId);
  return person !== undefined && person.leftAt === null;
}

/** With what the measurer really holds in the program. */
export async function tellingFrom(
  stores: Stores,
  programId: ProgramId,
  told: ToldFinding,
  move: { readonly by: PersonId; readonly now: Instant },
): Promise<Telling | Rejected<'unknown-person'>> {
  const { title, text, link, figures, measurer, holdsForDays } = told;
  const { personId } = measurer;
  if (!(await stores.persons.get(personId))) return reject('unknown-person');
  const grants = await stores.grants.listOf(personId);
  const measurerRoles = grants
    .filter((grant) => grant.programId === programId)
    .map(({ role }) => role);
  const finding: Finding = { title, text, link, figures, measurer };
  return { ...move, finding, measurerRoles, holdsForDays };
}
