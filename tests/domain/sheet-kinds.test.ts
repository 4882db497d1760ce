import { isAmong } from '@causeway/shared/domain/declared/who.js';
import { missingFields, parseFields } from '@causeway/shared/domain/declared/parse-fields.js';
import { decideSaveSheet, decideSignSheet } from '@causeway/shared/domain/sheet/decide-sheet.js';
import { sheetKindOf } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { SheetKindName } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { PersonId, TenantId } from '@causeway/shared/lib/ids.js';
import { answersFor } from '../builders/answers';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { afterDecision, aSheet } from '../builders/sheet';

const writer = newTestId<'person'>();
const programId = newTestId<'program'>();

function written(name: SheetKindName, change: Record<string, unknown> = {}) {
  const kind = sheetKindOf(name);
  const values = { ...answersFor(kind.fields, someMonday), ...change };
  return decideSaveSheet(kind, aSheet({ kind: name }), {
    by: writer,
    now: someMonday,
    version: 0,
    values,
  });
}

function signed(name: SheetKindName, change: Record<string, unknown>, by: PersonId) {
  const kind = sheetKindOf(name);
  const sheet = afterDecision(aSheet({ kind: name }), written(name, change));
  const signature = kind.signatures[0]?.name ?? '';
  return decideSignSheet(kind, sheet, { by, now: someMonday, version: 1, signature });
}

/** Who may give the kind's signatures, with this role and no other. */
function signableBy(name: SheetKindName, role: GrantRole | null, values: object, who = writer) {
  const actor = {
    tenantId: newTestId<'tenant'>() as TenantId,
    personId: who,
    tenantRoles: ['employee' as const],
    grants: role ? [{ programId, role }] : [],
  };
  return sheetKindOf(name)
    .signatures.filter(({ by }) =>
      isAmong(by, actor, { programId, values: values as never, ownerId: null }),
    )
    .map((signature) => signature.name);
}

describe('exceptions', () => {
  it.each(['noOutput', 'belowQuality', 'needsHuman'])('are not signed without %s', (field) => {
    const owner = newTestId<'person'>();
    expect(signed('exceptions', { [field]: ' ' }, owner)).toMatchObject({
      facts: { [field]: 'missing' },
    });
  });

  it('were tried on a day that has passed, by somebody who does not sign', () => {
    expect(written('exceptions', { testedOn: someMonday + dayMs })).toMatchObject({
      facts: { testedOn: 'in-the-future' },
    });
    const tester = newTestId<'person'>();
    expect(signed('exceptions', { testedBy: tester }, tester)).toMatchObject({
      code: 'own-signature',
    });
  });
});

describe('a support structure', () => {
  it('has a group, somebody who leads it and hours, none of them empty', () => {
    expect(written('support-structure', { hours: 0 })).toMatchObject({
      facts: { hours: 'too-small' },
    });
    const { fields } = sheetKindOf('support-structure');
    const { values } = parseFields(fields, {}, { now: someMonday, before: {} });
    expect(missingFields(fields, values)).toEqual(['group', 'lead', 'hours', 'ifItFails']);
  });

  it('is signed by whoever leads it, and by nobody for them', () => {
    const lead = newTestId<'person'>();
    expect(signableBy('support-structure', null, { lead }, lead)).toEqual(['lead']);
    expect(signableBy('support-structure', 'program-manager', { lead })).toEqual([]);
    expect(signableBy('support-structure', 'governance-owner', { lead })).toEqual([]);
  });
});

describe('a human review', () => {
  it('is signed by the person who checks and by an owner', () => {
    const reviewer = newTestId<'person'>();
    expect(signableBy('human-review', null, { reviewer }, reviewer)).toEqual(['reviewer']);
    expect(signableBy('human-review', 'governance-owner', { reviewer })).toEqual(['owner']);
    expect(signableBy('human-review', 'expert-reviewer', { reviewer })).toEqual([]);
  });
});

describe('a success rule', () => {
  it('is decided after six weeks at most', () => {
    expect(written('success-rule', { frame: 6 })).toMatchObject({ kind: 'accepted' });
    expect(written('success-rule', { frame: 7 })).toMatchObject({ facts: { frame: 'too-large' } });
  });
});

describe('a legal consultation', () => {
  it('is signed by legal alone', () => {
    expect(signableBy('legal-consultation', 'approver-legal', {})).toEqual(['legal']);
    for (const role of ['governance-owner', 'program-manager', 'sponsor'] as const) {
      expect(signableBy('legal-consultation', role, {})).toEqual([]);
    }
  });
});

describe('a quality rubric', () => {
  it('is signed by a second person who judges, never by its writer', () => {
    expect(signed('quality-rubric', {}, writer)).toMatchObject({ code: 'own-signature' });
    expect(signed('quality-rubric', {}, newTestId<'person'>())).toMatchObject({
      kind: 'accepted',
    });
    expect(signableBy('quality-rubric', 'program-manager', {})).toEqual([]);
  });
});

it('lets nobody sign with a role they hold in another program', () => {
  const elsewhere = newTestId<'program'>();
  const actor = {
    tenantId: newTestId<'tenant'>() as TenantId,
    personId: writer,
    tenantRoles: ['employee' as const],
    grants: [{ programId: elsewhere, role: 'governance-owner' as const }],
  };
  const { signatures } = sheetKindOf('conditions');
  const about = { programId, values: {}, ownerId: null };
  expect(signatures.filter(({ by }) => isAmong(by, actor, about))).toEqual([]);
});
