import type { SheetVersionView, SheetView } from '@causeway/shared/api/sheets.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import {
  maySeeEvidence,
  maySignSheet,
  mayWriteSheet,
} from '@causeway/shared/domain/access/permissions.js';
import { ageInDays } from '@causeway/shared/domain/declared/age-in-days.js';
import { missingFields } from '@causeway/shared/domain/declared/parse-fields.js';
import { compareConditions } from '@causeway/shared/domain/sheet/compare-conditions.js';
import { decideSignSheet } from '@causeway/shared/domain/sheet/decide-sheet.js';
import { missingSignatures, versionInForce } from '@causeway/shared/domain/sheet/is-in-force.js';
import { isLate } from '@causeway/shared/domain/sheet/is-late.js';
import { subjectKey } from '@causeway/shared/domain/sheet/sheet-subject.js';
import type { Sheet, SheetVersion } from '@causeway/shared/domain/sheet/sheet.js';
import { openDraft } from '@causeway/shared/domain/sheet/sheet.js';
import { standingOf } from '@causeway/shared/domain/sheet/standing.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { peopleIn } from '../declared/people-in.js';
import type { Names } from '../person/name-people.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import type { LoadedSheet } from './load-sheet.js';

/** The signatures this person is asked for, given or not yet to be given. */
function askedFor({ kind, sheet }: LoadedSheet, viewer: Actor): readonly string[] {
  const draft = openDraft(sheet);
  if (!draft) return [];
  const open = missingSignatures(kind, draft);
  return kind.signatures
    .filter((rule) => open.includes(rule.name) && maySignSheet(viewer, rule, sheet))
    .map((rule) => rule.name);
}

/** Not those of what they wrote themselves, where that is refused, nor of what lacks an answer. */
export function signable(loaded: LoadedSheet, viewer: Actor, now: Instant): readonly string[] {
  const { kind, sheet } = loaded;
  const move = { by: viewer.personId, now, version: sheet.version };
  return askedFor(loaded, viewer).filter(
    (signature) => decideSignSheet(kind, sheet, { ...move, signature }).kind === 'accepted',
  );
}

/** Drafts and what was before are for the program, and for whoever is asked to sign. */
export function readableVersions(loaded: LoadedSheet, viewer: Actor): readonly SheetVersion[] {
  const { versions, programId } = loaded.sheet;
  if (maySeeEvidence(viewer, programId) || askedFor(loaded, viewer).length > 0) {
    return versions.toReversed();
  }
  return versions.filter((version) => version.state === 'signed');
}

function viewVersion(
  { kind, sheet }: LoadedSheet,
  version: SheetVersion,
  names: Names,
  now: Instant,
): SheetVersionView {
  const { number, values, writtenAt, signedAt, expiresAt, withdrawal } = version;
  return {
    number,
    standing: standingOf(kind, version, now),
    values,
    writtenBy: names.of(version.writtenBy),
    writtenAt,
    signatures: version.signatures.map(({ name, by, at }) => ({ name, by: names.of(by), at })),
    missingFields: missingFields(kind.fields, values),
    missingSignatures: missingSignatures(kind, version),
    signedAt,
    expiresAt,
    ageDays: signedAt === null ? null : ageInDays(signedAt, now),
    isLate: isLate(kind, sheet, version),
    withdrawal: withdrawal && { ...withdrawal, by: names.of(withdrawal.by) },
  };
}

/** Against the sheet that this kind compares with, as far as that one holds. */
async function differencesOf(
  stores: Stores,
  { kind, sheet }: LoadedSheet,
  shown: SheetVersion | undefined,
  now: Instant,
): Promise<SheetView['differences']> {
  const target = kind.comparedWith;
  if (target === null || subjectKey(sheet.subject) === target) return null;
  const other = await stores.sheets.find(sheet.programId, kind.name, target);
  const held = other && versionInForce(kind, other, now);
  if (!held) return null;
  return [...compareConditions(kind, shown?.values ?? {}, held.values)];
}

async function acknowledgementOf(
  ports: Ports,
  stores: Stores,
  { kind, sheet }: LoadedSheet,
  viewer: Actor,
): Promise<SheetView['acknowledgement']> {
  const version = kind.isAcknowledged ? versionInForce(kind, sheet, ports.now()) : undefined;
  if (!version) return null;
  const { number } = version;
  const key = ports.personKey(sheet.programId, viewer.personId);
  const { last } = await stores.acknowledgements.published(sheet.id);
  const isOfThis = last?.number === number;
  return {
    number,
    mine: (await stores.acknowledgements.get(sheet.id, number, key))?.answer ?? null,
    published: isOfThis ? { counts: last.counts, total: last.total, at: last.at } : null,
  };
}

function peopleOf({ kind }: LoadedSheet, versions: readonly SheetVersion[]) {
  return versions.flatMap(({ values }) => peopleIn(kind.fields, values));
}

export async function viewSheet(
  ports: Ports,
  stores: Stores,
  loaded: LoadedSheet,
  viewer: Actor,
): Promise<SheetView> {
  const now = ports.now();
  const { kind, sheet } = loaded;
  const versions = readableVersions(loaded, viewer);
  const people = [...new Set(peopleOf(loaded, versions))];
  const hands = versions.flatMap(({ writtenBy, signatures, withdrawal }) => [
    writtenBy,
    ...signatures.map(({ by }) => by),
    withdrawal?.by,
  ]);
  const names = await namePeople(stores, [...people, ...hands], now);
  const shown = versionInForce(kind, sheet, now) ?? versions[0];
  return {
    id: isWritten(sheet) ? sheet.id : null,
    version: sheet.version,
    kind: kind.name,
    subject: subjectKey(sheet.subject),
    versions: versions.map((version) => viewVersion(loaded, version, names, now)),
    people: people.map((id) => names.of(id)),
    differences: await differencesOf(stores, loaded, shown, now),
    acknowledgement: await acknowledgementOf(ports, stores, loaded, viewer),
    mayWrite: mayWriteSheet(viewer, kind, sheet),
    maySign: [...signable(loaded, viewer, now)],
  };
}

function isWritten(sheet: Sheet): boolean {
  return sheet.version > 0;
}
