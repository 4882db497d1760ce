import { promptOf } from './interaction-codes.js';
import type { PersonRecord } from './measure.js';
import { firstOf } from './person-traces.js';

/** What brought somebody to their first meaningful interaction. */
export type FirstPrompt = 'unprompted' | 'nudge' | 'manual-mail';

/** `null` for those who have not had one. */
export function firstPromptOf(person: PersonRecord, today: number): FirstPrompt | null {
  const first = firstOf(person, ['use'], today);
  if (!first) return null;
  const prompt = promptOf(first.firstCodes);
  return prompt === 'nudge' || prompt === 'manual-mail' ? prompt : 'unprompted';
}
