import { nextAct, type ActFacts } from '@causeway/shared/domain/program/next-act.js';
import type { ResultOutcome } from '@causeway/shared/domain/gate/criterion-result.js';

const me = { id: 'me' };
const other = { id: 'other' };
const asked = (name: string, outcome: ResultOutcome, waiverId: string | null = null) => ({
  name,
  outcome,
  waiverId,
});
const waits = (noun: 'approval' | 'decision' | 'sheet' | 'step', isOverdue = false) => ({
  noun,
  isOverdue,
});
const needOf = (person: typeof me, role: 'sponsor' | null, ...criteria: string[]) => ({
  people: [person],
  role,
  criteria,
});

type Facts = ActFacts<ReturnType<typeof waits>>;
const next = (facts: Partial<Facts>) =>
  nextAct<ReturnType<typeof waits>>({
    viewerId: me.id,
    waiting: [],
    gate: null,
    asking: 'others',
    ...facts,
  });

const gate: Facts['gate'] = {
  outcomeWithExceptions: 'fail',
  results: [
    asked('excepted', 'fail', 'a waiver'),
    asked('theirs', 'fail'),
    asked('open by role', 'inconclusive'),
    asked('open by name', 'inconclusive'),
    asked('stale by role', 'stale'),
    asked('shown', 'pass'),
  ],
  needs: [
    needOf(other, null, 'theirs'),
    needOf(me, 'sponsor', 'excepted', 'open by role', 'stale by role', 'shown'),
    needOf(me, null, 'open by name'),
  ],
};

describe('the next thing to do', () => {
  it('is what others wait for: what is overdue, then an approved step, then the oldest', () => {
    const [oldest, step, late] = [waits('approval'), waits('step'), waits('sheet', true)];
    expect(next({ waiting: [oldest, step, late], gate })).toEqual({
      kind: 'waiting',
      waiting: late,
    });
    expect(next({ waiting: [oldest, step], gate })).toMatchObject({ waiting: step });
    expect(next({ waiting: [oldest], gate })).toMatchObject({ waiting: oldest });
  });

  it('is to show what is worst and not excepted, and of the same what is owed by name', () => {
    expect(next({ gate })).toEqual({ kind: 'show', criterion: 'stale by role' });
    const results = gate.results.filter(({ outcome }) => outcome !== 'stale');
    const without = { ...gate, results };
    expect(next({ gate: without })).toEqual({ kind: 'show', criterion: 'open by name' });
  });

  it('is a date that is still ahead only where nothing is theirs to show', () => {
    const date = waits('decision');
    expect(next({ waiting: [date], gate })).toMatchObject({ kind: 'show' });
    expect(next({ waiting: [date] })).toEqual({ kind: 'waiting', waiting: date });
    const late = waits('decision', true);
    expect(next({ waiting: [late], gate })).toEqual({ kind: 'waiting', waiting: late });
  });

  it('is to ask once everything is shown, for whoever may and while nobody has', () => {
    const shown = { ...gate, outcomeWithExceptions: 'pass' };
    expect(next({ gate: shown, asking: 'mine' })).toEqual({ kind: 'ask' });
    expect(next({ gate: shown, asking: 'others' })).toEqual({ kind: 'none' });
    expect(next({ gate: shown, asking: 'asked' })).toEqual({ kind: 'none' });
  });

  it('is nothing of theirs where all that is missing is owed by others, or no step is left', () => {
    const theirs = { ...gate, needs: [needOf(other, null, 'theirs')] };
    expect(next({ gate: theirs })).toEqual({ kind: 'others', criterion: 'theirs' });
    expect(next({})).toEqual({ kind: 'none' });
  });
});
