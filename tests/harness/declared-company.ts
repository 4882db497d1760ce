import { getSheet } from '@causeway/bot/usecases/sheet/get-sheet.js';
import { saveSheet } from '@causeway/bot/usecases/sheet/save-sheet.js';
import { signSheet } from '@causeway/bot/usecases/sheet/sign-sheet.js';
import type { SheetView } from '@causeway/shared/api/sheets.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { SheetKindName } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { sheetKindOf } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { answersFor } from '../builders/answers';
import { expectDone } from './expect-done';
import { SmallCompany } from './small-company';

export interface SheetAt {
  readonly programId: ProgramId;
  readonly kind: SheetKindName;
  readonly subject: string;
}

/** The small company with Sam as sponsor, and Berta, who runs the business and has no part in the program. */
export class DeclaredCompany {
  private constructor(
    readonly small: SmallCompany,
    readonly sam: Actor,
    readonly berta: Actor,
  ) {}

  static async open(): Promise<DeclaredCompany> {
    const small = await SmallCompany.open();
    const { house, programId } = small;
    const [samId, bertaId] = [await house.person('Sam'), await house.person('Berta')];
    await house.grant(programId, samId, 'sponsor');
    return new DeclaredCompany(small, await house.actor(samId), await house.actor(bertaId));
  }

  get house() {
    return this.small.house;
  }

  get ports() {
    return this.house.ports;
  }

  get actors() {
    return this.small.actors;
  }

  get ids() {
    return this.small.ids;
  }

  close(): Promise<void> {
    return this.small.close();
  }

  at(kind: SheetKindName, subject = 'program'): SheetAt {
    return { programId: this.small.programId, kind, subject };
  }

  /** Every field of this kind answered. */
  answers(kind: SheetKindName, change: Record<string, unknown> = {}) {
    return { ...answersFor(sheetKindOf(kind).fields, this.house.now), ...change };
  }

  async save(
    by: Actor,
    at: SheetAt,
    change: Record<string, unknown> = {},
    version = 0,
  ): Promise<SheetView> {
    const command = { ...at, version, values: this.answers(at.kind, change) };
    return expectDone(await saveSheet(this.ports, by, command));
  }

  async sign(by: Actor, at: SheetAt, signature: string, version = 1): Promise<SheetView> {
    return expectDone(await signSheet(this.ports, by, { ...at, version, signature }));
  }

  async get(by: Actor, at: SheetAt): Promise<SheetView> {
    return expectDone(await getSheet(this.ports, by, at));
  }

  /** In force, for everybody to read. */
  async vision(): Promise<SheetView> {
    await this.save(this.sam, this.at('vision'));
    return this.sign(this.sam, this.at('vision'), 'sponsor');
  }
}
