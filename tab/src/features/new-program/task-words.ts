import type { Locale } from '@causeway/shared/domain/person/person.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { newProgramText } from '@causeway/shared/text/new-program-text.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import type { Task } from './program-plan.js';

/** What a task makes, in a phrase. */
export function taskWords(task: Task, toolName: string, locale: Locale): string {
  const words = newProgramText(locale);
  switch (task.make) {
    case 'tool':
      return words.makesTool(task.name);
    case 'program':
      return words.makesProgram(task.name, toolName, task.manager.name);
    case 'grant':
      return words.makesGrant(task.person.name, roleWords(locale)[task.role]);
    case 'use-case':
      return words.makesUseCase(task.name);
    case 'workload':
      return words.makesWorkload;
    case 'traits':
      return words.makesTraits;
    case 'sheet':
      return words.makesSheet(declaredWords(locale, 'sheet').kind(task.kind));
  }
}
