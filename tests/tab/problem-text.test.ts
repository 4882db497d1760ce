import { problemSentence } from '@causeway/shared/text/problem-text.js';

const codes = [
  'stale',
  'not-in-state',
  'held-by-other',
  'not-held',
  'correction-open',
  'no-correction',
  'correction-closed-already',
  'correction-due-in-past',
  'question-open',
  'no-question',
  'question-replied',
  'reopened-once',
  'nothing-to-undo',
  'undo-expired',
  'not-the-mover',
  'already-assigned',
  'not-due',
  'text-missing',
  'minutes-without-correcting',
  'not-asked',
  'no-path',
  'forbidden',
  'absent',
  'invalid',
  'offline',
  'unavailable',
  'unknown-actor',
  'unknown-person',
  'unknown-program',
  'unknown-tool',
  'unknown-use-case',
  'key-reused',
  'key-revoked-already',
  'too-many-requests',
  'indicator-missing',
  'legal-basis-missing',
  'rule-is-kept',
  'window-ends-before-start',
  'window-too-short',
  'window-changes-kind',
  'fields-refused',
  'nothing-to-sign',
  'unknown-signature',
  'signed-already',
  'own-signature',
  'not-asked-for',
  'not-in-force',
  'entry-closed',
  'move-not-offered',
  'reason-missing',
  'evidence-missing',
  'unknown-evidence',
  'owner-missing',
  'second-person-needed',
  'nothing-changed',
];

const reader = { locale: 'en', timeZone: 'Europe/Berlin' } as const;

describe('the words for a refusal', () => {
  const bug = problemSentence({ code: 'no such code', facts: {} }, reader);

  it.each(codes)('%s has a sentence of its own', (code) => {
    for (const locale of ['en', 'de'] as const) {
      const sentence = problemSentence({ code, facts: {} }, { ...reader, locale });
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toBe(
        problemSentence({ code: 'no such code', facts: {} }, { ...reader, locale }),
      );
    }
  });

  it('says who was faster and how it stands now', () => {
    const facts = { state: 'in-triage', heldByName: 'Paul Manager', heldBy: 'an id' };
    const sentence = problemSentence({ code: 'stale', facts }, reader);
    expect(sentence).toBe('Paul Manager was faster. It is now: In triage.');
    expect(sentence).not.toContain('an id');
  });

  it('takes the blame for what it does not know', () => {
    expect(bug).toContain('our fault');
  });
});
