import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { newProgramText } from '@causeway/shared/text/new-program-text.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { suggestedCriteria } from './from-blueprint.js';
import type { ProgramDraft } from './program-draft.js';
import type { Task } from './program-plan.js';

/** Somebody runs it; without these, too, nobody can take the first step. */
const needed: readonly GrantRole[] = ['governance-owner', 'sponsor'];

interface Open {
  readonly words: string;
  /** Below the program's address: where it is done. */
  readonly room: string;
}

function criteriaWords(blueprint: ProgramDraft['blueprint'], locale: Locale): string {
  const words = newProgramText(locale);
  if (blueprint === '') return words.openCriteria;
  return words.openCriteriaLike(suggestedCriteria(blueprint, locale).join(' · '));
}

/** What a program that was just made lacks before its first step. */
export function stillOpen(
  tasks: readonly Task[],
  blueprint: ProgramDraft['blueprint'],
  locale: Locale,
): readonly Open[] {
  const words = newProgramText(locale);
  const makes = (make: Task['make']) => tasks.some((task) => task.make === make);
  const writes = (kind: string) =>
    tasks.some((task) => task.make === 'sheet' && task.kind === kind);
  const isHeld = (role: GrantRole) =>
    tasks.some((task) => task.make === 'grant' && task.role === role);
  return [
    ...needed
      .filter((role) => !isHeld(role))
      .map((role) => ({ words: words.openRole(roleWords(locale)[role]), room: '/governance' })),
    ...(makes('use-case') ? [] : [{ words: words.openUseCases, room: '/use-cases' }]),
    ...(makes('workload') ? [] : [{ words: words.openShares, room: '/use-cases' }]),
    {
      words: writes('business-metric') ? words.openMetric : words.openMetricUnwritten,
      room: '/sheets',
    },
    { words: writes('vision') ? words.openVision : words.openVisionUnwritten, room: '/sheets' },
    ...(makes('use-case') ? [{ words: words.openCharters, room: '/governance' }] : []),
    { words: criteriaWords(blueprint, locale), room: '/measures' },
    { words: words.openPeople, room: '/cohort' },
  ];
}
