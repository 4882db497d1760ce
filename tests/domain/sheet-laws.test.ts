import {
  decideSaveSheet,
  decideSignSheet,
  decideTellExpiry,
  decideWithdrawSheet,
} from '@causeway/shared/domain/sheet/decide-sheet.js';
import { versionInForce } from '@causeway/shared/domain/sheet/is-in-force.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { sheetKindSchema } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { sheetKinds } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { readSubject } from '@causeway/shared/domain/sheet/sheet-subject.js';
import type { Sheet, SheetEvent } from '@causeway/shared/domain/sheet/sheet.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import fc from 'fast-check';
import { answersFor } from '../builders/answers';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { afterDecision, aSheet } from '../builders/sheet';

const people = Array.from({ length: 4 }, () => newTestId<'person'>());
const somebody = fc.constantFrom(...people);

const step = fc.oneof(
  fc.record({ do: fc.constant('save'), by: somebody, open: fc.boolean() }),
  fc.record({ do: fc.constant('sign'), by: somebody, which: fc.nat(3) }),
  fc.record({ do: fc.constant('sign'), by: somebody, which: fc.nat(3) }),
  fc.record({ do: fc.constant('withdraw'), by: somebody, number: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('wait'), days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ do: fc.constant('tell') }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What a careful clerk would note beside it, without knowing how the sheet is kept. */
interface Notes {
  /** By version: who signed what since it was last written. */
  readonly signed: Map<number, Map<string, { by: PersonId; at: number }>>;
  readonly withdrawn: Set<number>;
  now: number;
}

function decide(kind: SheetKind, sheet: Sheet, one: Step, notes: Notes) {
  const { now } = notes;
  const { version } = sheet;
  if (one.do === 'save' && 'open' in one) {
    const all = answersFor(kind.fields, now);
    const values = one.open ? Object.fromEntries(Object.entries(all).slice(1)) : all;
    return decideSaveSheet(kind, sheet, { by: one.by, now, version, values });
  }
  if (one.do === 'sign' && 'which' in one) {
    const signature = kind.signatures[one.which % kind.signatures.length]?.name ?? '';
    return decideSignSheet(kind, sheet, { by: one.by, now, version, signature });
  }
  if (one.do === 'withdraw' && 'number' in one) {
    const { by, number } = one;
    return decideWithdrawSheet(sheet, { by, now, version, number, reason: 'So it is.' });
  }
  return decideTellExpiry(sheet, now);
}

function note(notes: Notes, events: readonly SheetEvent[]): void {
  for (const event of events) {
    if (event.type === 'sheet-drafted') notes.signed.set(event.number, new Map());
    if (event.type === 'sheet-withdrawn') notes.withdrawn.add(event.number);
    if (event.type === 'sheet-signed') {
      const { name, by, at } = event.signature;
      notes.signed.get(event.number)?.set(name, { by, at });
    }
  }
}

function checkInForce(kind: SheetKind, sheet: Sheet, notes: Notes): void {
  const version = versionInForce(kind, sheet, notes.now);
  if (!version) return;
  const signed = [...(notes.signed.get(version.number) ?? [])];
  expect(signed.map(([name]) => name).toSorted()).toEqual(
    kind.signatures.map(({ name }) => name).toSorted(),
  );
  expect(new Set(signed.map(([, { by }]) => by)).size).toBe(kind.signatures.length);
  expect(notes.withdrawn.has(version.number)).toBe(false);
  expect(kind.fields.filter((f) => f.isRequired && !(f.name in version.values))).toEqual([]);
  const last = Math.max(...signed.map(([, { at }]) => at));
  const holdsMs = (kind.holdsForDays ?? Infinity) * dayMs;
  expect(notes.now).toBeLessThan(last + holdsMs);
  const newer = sheet.versions.filter(
    ({ number, signedAt }) => number > version.number && signedAt !== null,
  );
  expect(newer).toEqual([]);
}

describe.each(sheetKinds.map((kind) => [kind.name, kind] as const))(
  'every sheet: %s',
  (_, kind) => {
    it('is in force only with all signatures of its version, whatever is done to it', () => {
      let wasInForce = 0;
      fc.assert(
        fc.property(fc.array(step, { minLength: 4, maxLength: 30 }), (steps) => {
          const notes: Notes = { signed: new Map(), withdrawn: new Set(), now: someMonday };
          let sheet = aSheet({ kind: kind.name });
          for (const one of steps) {
            notes.now += one.do === 'wait' && 'days' in one ? one.days * dayMs : 1;
            const decision = decide(kind, sheet, one, notes);
            if (decision.kind === 'accepted') {
              note(notes, decision.events);
              sheet = afterDecision(sheet, decision);
            }
            checkInForce(kind, sheet, notes);
            if (versionInForce(kind, sheet, notes.now)) wasInForce += 1;
          }
        }),
        { seed: 20_261_117, numRuns: 120 },
      );
      expect(wasInForce).toBeGreaterThan(0);
    });

    it('can be served and read back as it was declared', () => {
      expect(sheetKindSchema.parse(JSON.parse(JSON.stringify(kind)))).toEqual(kind);
    });

    it('speaks only of fields it has', () => {
      const names = kind.fields.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      const named = [...kind.writers, ...kind.signatures.flatMap(({ by }) => by)]
        .flatMap((who) => (who.by === 'field' ? [who.field] : []))
        .concat(kind.signedBefore ?? []);
      expect(named.filter((name) => !names.includes(name))).toEqual([]);
      expect(kind.signatures.length).toBeGreaterThan(0);
      const target = kind.comparedWith === null ? undefined : readSubject(kind.comparedWith)?.of;
      expect([...kind.subjects, undefined]).toContain(target);
    });
  },
);
