import { hourMs } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Candidate } from '@causeway/shared/domain/escalation/next-ask.js';
import { nextAsk } from '@causeway/shared/domain/escalation/next-ask.js';
import { pathOf } from '@causeway/shared/domain/escalation/path-of.js';
import { defaultDeadlines } from '@causeway/shared/domain/escalation/deadline.js';
import type { Charter } from '@causeway/shared/domain/charter/charter.js';
import { openQuestions } from '@causeway/shared/domain/charter/charter.js';
import { defaultWorkingTime } from '@causeway/shared/domain/person/person.js';
import { noon } from './flag-story.js';

const id = (name: string) => name as PersonId;
const candidate = (name: string, change: Partial<Candidate['person']> = {}): Candidate => ({
  role: 'responder',
  person: { id: id(name), absence: null, workingTime: defaultWorkingTime, leftAt: null, ...change },
});
const away = { absence: { from: noon - hourMs, until: noon + hourMs } };
const fourHours = { unit: 'hours', count: 4 } as const;

describe('who is asked next', () => {
  it('is the deputy when the first person is absent, and the path says why', () => {
    const next = nextAsk([candidate('olu', away), candidate('daria')], -1, fourHours, noon);
    expect(next.ask).toMatchObject({ personId: 'daria', step: 1, respondBy: noon + 4 * hourMs });
    expect(next.skipped).toEqual([{ personId: 'olu', because: 'absent' }]);
  });

  it('passes over somebody who has left', () => {
    const next = nextAsk(
      [candidate('olu', { leftAt: noon - 1 }), candidate('daria')],
      -1,
      fourHours,
      noon,
    );
    expect(next.skipped).toEqual([{ personId: 'olu', because: 'left' }]);
  });

  it('is nobody at the end of the path', () => {
    expect(nextAsk([candidate('olu')], 0, fourHours, noon).ask).toBeUndefined();
  });

  it('counts an absence only while it lasts', () => {
    const back = { absence: { from: noon - hourMs, until: noon } };
    expect(nextAsk([candidate('olu', back)], -1, fourHours, noon).ask?.personId).toBe('olu');
  });
});

const charter: Charter = {
  useCaseId: 'u' as Charter['useCaseId'],
  programId: 'p' as Charter['programId'],
  version: 1,
  accountableId: id('olu'),
  standard: 'Every date has a source.',
  correcting: 'By phone.',
  judgeId: id('jo'),
  deputyId: id('daria'),
  deadlines: defaultDeadlines,
};
const backing = {
  governanceOwners: [id('gov')],
  programManagers: [id('pavel')],
  administrators: [id('ada')],
};
const people = (path: readonly { personId: PersonId }[]) => path.map((step) => step.personId);

describe('the escalation path', () => {
  it('goes from the accountable person to the deputy to the program managers', () => {
    expect(people(pathOf('flag', charter, backing))).toEqual(['olu', 'daria', 'pavel']);
  });

  it('starts with the judge when somebody cannot tell', () => {
    expect(people(pathOf('hand-over', charter, backing))).toEqual(['jo', 'daria', 'pavel']);
  });

  it('falls back to the owners without a charter, and to the administrators without a program', () => {
    expect(people(pathOf('flag', undefined, backing))).toEqual(['gov', 'pavel']);
    const nobody = { ...backing, governanceOwners: [], programManagers: [] };
    expect(people(pathOf('flag', undefined, nobody))).toEqual(['ada']);
  });

  it('asks nobody twice', () => {
    const small = { ...charter, deputyId: id('pavel') };
    expect(people(pathOf('flag', small, backing))).toEqual(['olu', 'pavel']);
  });
});

describe('the four questions', () => {
  it('are open again when the named person has left', () => {
    expect(openQuestions(charter, () => false)).toEqual([]);
    expect(openQuestions(charter, (person) => person === 'olu')).toEqual(['accountable']);
    expect(openQuestions({ ...charter, deputyId: null }, () => false)).toEqual(['path']);
  });
});
