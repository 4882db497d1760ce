import { decideMoveEntry } from '@causeway/shared/domain/register/decide-register.js';
import type { EntryStep, RegisterEntry } from '@causeway/shared/domain/register/register-entry.js';
import { isClosed } from '@causeway/shared/domain/register/register-entry.js';
import type { RegisterKind, RegisterMove } from '@causeway/shared/domain/register/register-kind.js';
import { registerKindSchema } from '@causeway/shared/domain/register/register-kind.js';
import type { RegisterKindName } from '@causeway/shared/domain/register/register-kinds.js';
import { registerKinds } from '@causeway/shared/domain/register/register-kinds.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import fc from 'fast-check';
import { answersFor } from '../builders/answers';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { afterMove, anEntry } from '../builders/register-entry';

const people = Array.from({ length: 4 }, () => newTestId<'person'>());

interface Attempt {
  readonly move: number;
  readonly by: PersonId;
  readonly says: boolean;
  readonly shows: boolean;
  readonly fills: boolean;
}

const attempt: fc.Arbitrary<Attempt> = fc.record({
  move: fc.nat(20),
  by: fc.constantFrom(...people),
  says: fc.boolean(),
  shows: fc.boolean(),
  fills: fc.boolean(),
});

function moveOf(kind: RegisterKind, one: Attempt): RegisterMove {
  const rule = kind.moves[one.move % kind.moves.length];
  if (!rule) throw new Error('A register has moves');
  return rule;
}

function tried(kind: RegisterKind, entry: RegisterEntry, one: Attempt, now: number) {
  const rule = moveOf(kind, one);
  const asked = kind.fields.filter((field) => rule.asks.includes(field.name));
  return decideMoveEntry(kind, entry, {
    by: one.by,
    now,
    version: entry.version,
    move: rule.name,
    reason: one.says ? 'It is so.' : '  ',
    evidenceIds: one.shows ? [newTestId<'evidence'>()] : [],
    values: one.fills ? answersFor(asked, now) : {},
  });
}

/** Judged from what is on record alone. */
function fulfilled(kind: RegisterKind, entry: RegisterEntry): boolean {
  const moves = entry.steps.filter(
    (step): step is Extract<EntryStep, { what: 'moved' }> => step.what === 'moved',
  );
  const last = moves.at(-1);
  const rule = kind.moves.find(({ name }) => name === last?.move);
  if (!last || !rule) return false;
  const before = moves.at(-2)?.by;
  const holds = {
    reason: last.reason !== null && last.reason !== '',
    evidence: last.evidenceIds.length > 0,
    owner: entry.owner !== null,
    'second-person': ![entry.addedBy, entry.owner, before].includes(last.by),
  };
  const answered = rule.asks.every((name) => entry.values[name] !== undefined);
  return answered && rule.needs.every((need) => holds[need]);
}

describe.each(registerKinds.map((kind) => [kind.name, kind] as const))(
  'every register: %s',
  (name, kind) => {
    const fresh = () =>
      anEntry(name as RegisterKindName, { owner: people[0] ?? null, addedBy: people[1] ?? null });

    it('closes an entry only with what closing needs', () => {
      let closings = 0;
      fc.assert(
        fc.property(fc.array(attempt, { minLength: 10, maxLength: 60 }), (attempts) => {
          let entry = fresh();
          let now = someMonday;
          for (const one of attempts) {
            now += dayMs;
            const decision = tried(kind, entry, one, now);
            if (decision.kind === 'accepted') entry = afterMove(entry, decision);
            const closed = isClosed(kind, entry);
            closings += Number(closed);
            expect(closed && !fulfilled(kind, entry)).toBe(false);
          }
        }),
        { seed: 20_261_117, numRuns: 60 },
      );
      expect(closings).toBeGreaterThan(0);
    });

    it('lets every declared move be made, and reaches every state', () => {
      const made = new Set<string>();
      const seen = new Map<string, RegisterEntry>();
      const waiting = [fresh()];
      for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
        if (seen.has(entry.state)) continue;
        seen.set(entry.state, entry);
        for (const [at, rule] of kind.moves.entries()) {
          for (const by of people) {
            const able = { move: at, by, says: true, shows: true, fills: true };
            const decision = tried(kind, entry, able, someMonday);
            if (decision.kind !== 'accepted') continue;
            made.add(rule.name);
            waiting.push(afterMove(entry, decision));
          }
        }
      }
      expect([...made].toSorted()).toEqual(kind.moves.map((rule) => rule.name).toSorted());
      expect([...seen.keys()].toSorted()).toEqual(kind.states.toSorted());
    });

    it('asks something of every move that closes', () => {
      const easy = kind.moves.filter(
        ({ to, needs, asks }) => kind.closed.includes(to) && needs.length + asks.length === 0,
      );
      expect(easy).toEqual([]);
      expect(kind.closed.length).toBeGreaterThan(0);
      expect(kind.closed).not.toContain(kind.states[0]);
    });

    it('can be served and read back as it was declared', () => {
      expect(registerKindSchema.parse(JSON.parse(JSON.stringify(kind)))).toEqual(kind);
    });

    it('speaks only of fields, states and registers there are', () => {
      const fields = kind.fields.map((field) => field.name);
      expect(new Set(fields).size).toBe(fields.length);
      const named = kind.moves
        .flatMap(({ asks, by }) => [
          ...asks,
          ...by.flatMap((who) => (who.by === 'field' ? [who.field] : [])),
        ])
        .concat(kind.due ?? []);
      expect(named.filter((field) => !fields.includes(field))).toEqual([]);
      const states = kind.moves.flatMap(({ from, to }) => [...from, to]).concat(kind.closed);
      expect(states.filter((state) => !kind.states.includes(state))).toEqual([]);
      const registers = registerKinds.map((other) => other.name);
      const pointed = kind.fields.flatMap((field) =>
        field.type === 'entry' ? [field.register] : [],
      );
      expect(pointed.filter((register) => !registers.includes(register))).toEqual([]);
    });
  },
);
