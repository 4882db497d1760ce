import type { EvidenceView } from '@causeway/shared/api/evidence.js';
import { evidenceSchema, listEvidence } from '@causeway/shared/api/evidence.js';
import type { EntryView } from '@causeway/shared/api/registers.js';
import {
  entrySchema,
  getEntry,
  listEntries,
  listRegisterKinds,
  listRegisters,
} from '@causeway/shared/api/registers.js';
import type { SheetLine, SheetView } from '@causeway/shared/api/sheets.js';
import { getSheet, listSheetKinds, listSheets, sheetSchema } from '@causeway/shared/api/sheets.js';
import type { RegisterKind } from '@causeway/shared/domain/register/register-kind.js';
import { registerKinds } from '@causeway/shared/domain/register/register-kinds.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { sheetKinds } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { z } from 'zod';
import { Refusal } from '../harness/fake-api.js';
import { ProgramApi } from './program-api.js';
import { idNumber, olga, paul } from './sample.js';

const day = 86_400_000;
/** The tab counts from the real clock what expires soon. */
const now = Date.now();

type SheetVersion = z.input<typeof sheetSchema>['versions'][number];

export function sampleVersion(part: Partial<SheetVersion> = {}): SheetVersion {
  return {
    number: 1,
    standing: 'draft',
    values: {},
    writtenBy: paul,
    writtenAt: now - 3 * day,
    signatures: [],
    missingFields: [],
    missingSignatures: [],
    signedAt: null,
    expiresAt: null,
    ageDays: null,
    isLate: false,
    withdrawal: null,
    ...part,
  };
}

/** Signed by Olga and in force. */
export function heldVersion(part: Partial<SheetVersion> = {}): SheetVersion {
  const at = now - 2 * day;
  const signatures = [{ name: 'owner', by: olga, at }];
  return sampleVersion({ standing: 'in-force', signatures, signedAt: at, ageDays: 2, ...part });
}

export function sampleSheet(
  kind: string,
  part: Partial<z.input<typeof sheetSchema>> = {},
): SheetView {
  const versions = part.versions ?? [];
  return sheetSchema.parse({
    id: versions.length > 0 ? idNumber(800) : null,
    version: versions.length,
    kind,
    subject: 'program',
    versions,
    people: [],
    differences: null,
    acknowledgement: null,
    mayWrite: true,
    maySign: [],
    ...part,
  });
}

export function sampleEntry(
  kind: string,
  number: number,
  part: Partial<z.input<typeof entrySchema>> = {},
): EntryView {
  return entrySchema.parse({
    id: idNumber(900 + number),
    version: 1,
    kind,
    state: 'open',
    isClosed: false,
    isOverdue: false,
    dueAt: null,
    ageDays: number,
    values: { what: `Entry number ${number}` },
    called: null,
    people: [],
    owner: null,
    addedBy: paul,
    addedAt: now - number * day,
    steps: [],
    mayChange: true,
    moves: [],
    ...part,
  });
}

export function sampleEvidence(
  number: number,
  part: Partial<z.input<typeof evidenceSchema>> = {},
): EvidenceView {
  return evidenceSchema.parse({
    id: idNumber(1_000 + number),
    version: 1,
    type: 'report',
    title: `Evidence number ${number}`,
    text: 'What was shown.',
    link: null,
    figures: {},
    owner: paul,
    measurer: { person: olga, relation: 'independent' },
    isIndependent: true,
    recordedBy: paul,
    recordedAt: now - 10 * day,
    firstRecordedAt: now - 10 * day,
    expiresAt: now + 100 * day,
    standing: 'valid',
    withdrawal: null,
    mayWithdraw: true,
    ...part,
  });
}

/** A program with statements, lists and evidence behind the contract. */
export class PapersApi extends ProgramApi {
  kinds: readonly SheetKind[] = sheetKinds;
  registers: readonly RegisterKind[] = registerKinds;
  lines: readonly SheetLine[] = [];
  sheets: readonly SheetView[] = [];
  entries: readonly EntryView[] = [];
  evidence: readonly EvidenceView[] = [];

  constructor(company: ConstructorParameters<typeof ProgramApi>[0] = {}) {
    super(company);
    this.on(listSheetKinds, () => ({ kinds: this.kinds }));
    this.on(listSheets, () => ({ sheets: [...this.lines] }));
    this.on(getSheet, ({ params }) => this.sheet(params));
    this.on(listRegisterKinds, () => ({ kinds: this.registers }));
    this.on(listRegisters, () => this.atAGlance());
    this.on(listEntries, ({ params }) => ({
      entries: this.entries.filter(({ kind }) => kind === params.kind),
      next: null,
    }));
    this.on(getEntry, ({ params }) => {
      const entry = this.entries.find(({ id }) => id === params.entryId);
      if (!entry) throw new Refusal(404, 'absent');
      return entry;
    });
    this.on(listEvidence, () => ({ evidence: [...this.evidence], mayRecord: true }));
  }

  sheet({ kind, subject }: { readonly kind: string; readonly subject: string }): SheetView {
    const known = this.sheets.find((one) => one.kind === kind && one.subject === subject);
    return known ?? sampleSheet(kind, { subject });
  }

  put(sheet: SheetView): SheetView {
    const { kind, subject } = sheet;
    const others = this.sheets.filter((one) => one.kind !== kind || one.subject !== subject);
    this.sheets = [...others, sheet];
    return sheet;
  }

  putEntry(entry: EntryView): EntryView {
    this.entries = [...this.entries.filter(({ id }) => id !== entry.id), entry];
    return entry;
  }

  private atAGlance() {
    const registers = this.registers.map(({ name }) => {
      const entries = this.entries.filter(({ kind }) => kind === name);
      return {
        kind: name,
        open: entries.filter(({ isClosed }) => !isClosed).length,
        overdue: entries.filter(({ isOverdue }) => isOverdue).length,
        mayAdd: true,
        mayNameOwner: true,
      };
    });
    return { registers, overdue: this.entries.filter(({ isOverdue }) => isOverdue) };
  }
}

/** One of everything, so that a page has all its parts. */
export class FilledPapersApi extends PapersApi {
  override evidence = [
    sampleEvidence(1, { link: 'https://files.example/1', figures: { 'people-at-once': 250 } }),
    sampleEvidence(2, { standing: 'expired', isIndependent: false }),
  ];
  override entries = [
    sampleEntry('blind-spot', 1, { moves: ['show'] }),
    sampleEntry('blind-spot', 2, { isOverdue: true, dueAt: now - day, owner: paul }),
    sampleEntry('blind-spot', 3, { state: 'shown', isClosed: true }),
  ];
  override sheets = [
    sampleSheet('vision', {
      versions: [
        sampleVersion({ number: 2, values: { why: 'New.' }, missingSignatures: ['sponsor'] }),
        heldVersion({ values: { why: 'Old.' } }),
      ],
      maySign: ['sponsor'],
      acknowledgement: { number: 1, mine: 'disagree', published: null },
    }),
  ];
}
