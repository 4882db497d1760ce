import type { SheetKindName } from '../sheet/sheet-kinds.js';
import { sheetKindOf } from '../sheet/sheet-kinds.js';
import { versionInForce } from '../sheet/is-in-force.js';
import type { SheetSubject } from '../sheet/sheet-subject.js';
import { subjectKey } from '../sheet/sheet-subject.js';
import type { Sheet, SheetVersion } from '../sheet/sheet.js';
import { openDraft } from '../sheet/sheet.js';
import { sheetKey } from '../snapshot/basis.js';
import type { CriterionAnswer, Judgement, RestsOn } from './gate-criterion.js';
import type { GateFacts, GateUseCase } from './gate-facts.js';
import { fail, pass, stale } from './judgement.js';

/** What a sheet is asked about, and how people call it. */
export interface Asked {
  readonly subject: SheetSubject;
  readonly name: string;
}

export interface HeldSheet extends Asked {
  readonly sheet: Sheet;
  readonly version: SheetVersion;
}

export interface FoundSheets {
  readonly asked: number;
  readonly held: readonly HeldSheet[];
  /** Held once, and their time is over. */
  readonly expired: readonly Asked[];
  /** Signed by some of those who have to. */
  readonly proposed: readonly Asked[];
  readonly missing: readonly Asked[];
}

export function programSheet(facts: Pick<GateFacts, 'programName'>): readonly Asked[] {
  return [{ subject: { of: 'program' }, name: facts.programName }];
}

export function ringSheet(ring: number): readonly Asked[] {
  return [{ subject: { of: 'ring', ring }, name: String(ring) }];
}

export function useCaseSheets(useCases: readonly GateUseCase[]): readonly Asked[] {
  return useCases.map(({ id, name }) => ({ subject: { of: 'use-case', useCaseId: id }, name }));
}

/** The sheets of one kind about these subjects, by how they stand at this moment. */
export function findSheets(
  { sheets, now }: Pick<GateFacts, 'sheets' | 'now'>,
  name: SheetKindName,
  asked: readonly Asked[],
): FoundSheets {
  const kind = sheetKindOf(name);
  const held: HeldSheet[] = [];
  const others = { expired: [] as Asked[], proposed: [] as Asked[], missing: [] as Asked[] };
  for (const one of asked) {
    const key = subjectKey(one.subject);
    const sheet = sheets.find((known) => known.kind === name && subjectKey(known.subject) === key);
    const version = sheet && versionInForce(kind, sheet, now);
    if (sheet && version) held.push({ ...one, sheet, version });
    else others[lackOf(sheet)].push(one);
  }
  return { asked: asked.length, held, ...others };
}

function lackOf(sheet: Sheet | undefined): 'expired' | 'proposed' | 'missing' {
  if (!sheet) return 'missing';
  if (sheet.versions.some(({ state }) => state === 'signed')) return 'expired';
  return (openDraft(sheet)?.signatures.length ?? 0) > 0 ? 'proposed' : 'missing';
}

export function sheetsRestedOn(held: readonly HeldSheet[]): Pick<RestsOn, 'sheets' | 'names'> {
  const keyed = held.map(
    (one) => [sheetKey(one.sheet.kind, subjectKey(one.subject)), one] as const,
  );
  return {
    sheets: Object.fromEntries(keyed.map(([key, { version }]) => [key, version.number])),
    names: Object.fromEntries(keyed.map(([key, { name }]) => [key, name])),
  };
}

/** What is wrong with them; undefined while all that were asked for are in force. */
export function sheetLack(found: FoundSheets): Judgement | undefined {
  const { asked: of } = found;
  const lacks = (some: readonly Asked[]) => ({
    lacking: some.length,
    of,
    first: some[0]?.name ?? '',
  });
  if (found.missing.length > 0) return fail('sheet-missing', lacks(found.missing));
  if (found.proposed.length > 0) return fail('sheet-proposed', lacks(found.proposed));
  return found.expired.length > 0 ? stale('sheet-expired', lacks(found.expired)) : undefined;
}

/** All in force, or which are not. Where nothing is asked about, nothing was shown. */
export function answerBySheets(found: FoundSheets): CriterionAnswer {
  const restsOn = sheetsRestedOn(found.held);
  const lack = sheetLack(found);
  return { ...(lack ?? pass('in-force', { of: found.asked })), restsOn };
}
