import type { Instant } from '../../lib/instant.js';
import type { Person } from '../person/person.js';
import { isAbsent } from '../person/person.js';
import type { Ask, AskRole, Skipped } from './ask.js';
import type { Deadline } from './deadline.js';
import { dueAt } from './working-time.js';

export interface Candidate {
  readonly person: Pick<Person, 'id' | 'absence' | 'workingTime' | 'leftAt'>;
  readonly role: AskRole;
}

export interface NextAsk {
  /** Undefined when nobody on the rest of the path can be asked. */
  readonly ask: Ask | undefined;
  readonly skipped: readonly Skipped[];
}

/** Who is asked next: the first on the path after this step who is here. Absence is read now, not when the path was written. */
export function nextAsk(
  path: readonly Candidate[],
  afterStep: number,
  deadline: Deadline,
  now: Instant,
): NextAsk {
  const skipped: Skipped[] = [];
  for (let step = afterStep + 1; step < path.length; step += 1) {
    const candidate = path[step];
    if (!candidate) break;
    const { person, role } = candidate;
    if (person.leftAt !== null) skipped.push({ personId: person.id, because: 'left' });
    else if (isAbsent(person, now)) skipped.push({ personId: person.id, because: 'absent' });
    else {
      const respondBy = dueAt(now, deadline, person.workingTime);
      return { ask: { personId: person.id, role, step, askedAt: now, respondBy }, skipped };
    }
  }
  return { ask: undefined, skipped };
}
