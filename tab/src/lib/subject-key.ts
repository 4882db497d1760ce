export type Subject =
  | 'flag'
  | 'hand-over'
  | 'drill'
  | 'charter'
  | 'catalogue'
  | 'notice'
  | 'sheet'
  | 'register'
  | 'stage'
  | 'gate'
  | 'approval'
  | 'waiver'
  | 'evidence'
  | 'ring'
  | 'use-case'
  | 'criterion'
  | 'measure'
  | 'forecast'
  | 'participant'
  | 'portfolio'
  | 'webhook'
  | 'me';

/**
 * Every query key begins with what it shows, so that a change in the feed finds it: the subject, the
 * view, and the id where the view is of one thing alone.
 */
export function subjectKey(subject: Subject, view: string, id?: string, ...rest: unknown[]) {
  return [subject, view, id ?? null, ...rest] as const;
}

export function isAbout(queryKey: readonly unknown[], subject: Subject, id: string): boolean {
  const [ofSubject, , ofId] = queryKey;
  return ofSubject === subject && (ofId === null || ofId === id);
}
