import { saveSheet } from '@causeway/bot/usecases/sheet/save-sheet.js';
import { signSheet } from '@causeway/bot/usecases/sheet/sign-sheet.js';
import { withdrawSheet } from '@causeway/bot/usecases/sheet/withdraw-sheet.js';
import type { SheetView } from '@causeway/shared/api/sheets.js';
import { sheetKindOf } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { sheetKey } from '@causeway/shared/domain/snapshot/basis.js';
import { answersFor } from '../builders/answers';
import { ApprovalCompany } from '../harness/approval-company';
import { expectDone } from '../harness/expect-done';

let company: ApprovalCompany;
const kind = 'data-use';

beforeEach(async () => {
  company = await ApprovalCompany.open();
  const { gate } = company;
  const key = sheetKey(kind, 'program');
  gate.basis = { ...gate.basis, sheets: { [key]: 1 } };
  gate.names = { ...gate.names, [key]: 'what data is used' };
});

afterEach(() => company.close());

function at() {
  return { programId: company.programId, kind, subject: 'program' };
}

async function save(version: number, purpose: string): Promise<SheetView> {
  const { contact: _contact, ...answers } = answersFor(sheetKindOf(kind).fields, company.house.now);
  const values = { ...answers, purpose };
  const command = { ...at(), version, values };
  return expectDone(await saveSheet(company.ports, await company.actor('olu'), command));
}

async function sign({ version }: SheetView): Promise<SheetView> {
  const command = { ...at(), version, signature: 'owner' };
  return expectDone(await signSheet(company.ports, await company.actor('olu'), command));
}

async function withdraw({ version }: SheetView, number: number): Promise<SheetView> {
  const command = { ...at(), version, number, reason: 'It was not so.' };
  return expectDone(await withdrawSheet(company.ports, await company.actor('olu'), command));
}

describe('an approval that rests on a signed statement', () => {
  it('is void once the statement says something else, and not by a draft that comes or goes', async () => {
    const first = await sign(await save(0, 'Preparing calls'));
    const asked = await company.request();
    const draft = await save(first.version, 'Preparing calls and rating people');
    expect(await company.stateOf(asked)).toBe('open');
    const back = await withdraw(draft, 2);
    expect(await company.stateOf(asked)).toBe('open');
    await sign(await save(back.version, 'Rating people'));
    expect(await company.voidedBy(asked)).toEqual(['sheet-changed: what data is used']);
    expect((await company.told('lena')).at(-1)).toBe('approval-void');
  });

  it('is void once the statement is taken back', async () => {
    const signed = await sign(await save(0, 'Preparing calls'));
    const granted = await company.grant();
    await withdraw(signed, 1);
    expect(await company.voidedBy(granted)).toEqual(['sheet-ended: what data is used']);
  });

  it('is void once the statement is over', async () => {
    await sign(await save(0, 'Preparing calls'));
    await company.wait(76);
    await company.wait(10);
    const asked = await company.request();
    await company.wait(3);
    expect(await company.stateOf(asked)).toBe('open');
    await company.wait(1);
    expect(await company.voidedBy(asked)).toEqual(['sheet-ended: what data is used']);
  });
});
