import type { ProgramId } from '../../lib/ids.js';
import type { Approval } from '../approval/approval.js';
import type { Written } from '../declared/who.js';
import { isAmong } from '../declared/who.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Program } from '../program/program.js';
import type { RegisterEntry } from '../register/register-entry.js';
import type { RegisterKind, RegisterMove } from '../register/register-kind.js';
import type { SheetKind } from '../sheet/sheet-kind.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Waiver } from '../waiver/waiver.js';
import type { Actor } from './actor.js';
import type { GrantRole } from './grant.js';

/** One line a permission, so that who may do what can be read here and nowhere else. Deny by default. */

export function isAdministrator(actor: Actor): boolean {
  return actor.tenantRoles.includes('administrator');
}

export function holds(actor: Actor, role: GrantRole, programId: ProgramId): boolean {
  return actor.grants.some((grant) => grant.programId === programId && grant.role === role);
}

/** Flags of a tool without a program wait for the administrators. */
export function mayTriage(actor: Actor, programId: ProgramId | null): boolean {
  return programId === null
    ? isAdministrator(actor)
    : holds(actor, 'governance-owner', programId) || holds(actor, 'program-manager', programId);
}

/** Administrators are not among them, on purpose: a confidential report is for the program's owners. */
export function maySeeConfidentialReporter(actor: Actor, programId: ProgramId | null): boolean {
  return programId !== null && holds(actor, 'governance-owner', programId);
}

export function mayEditCharter(actor: Actor, programId: ProgramId): boolean {
  return holds(actor, 'governance-owner', programId) || holds(actor, 'program-manager', programId);
}

export function mayEditCatalogue(actor: Actor): boolean {
  return isAdministrator(actor);
}

/** Whoever runs a program may begin another one, and runs that one too. */
export function mayMakeProgram(actor: Actor): boolean {
  return mayEditCatalogue(actor) || actor.grants.some(({ role }) => role === 'program-manager');
}

/** Somebody else than whoever makes it. */
export function mayNameManager(actor: Actor): boolean {
  return isAdministrator(actor);
}

/** What it is called and which tool it is about is its manager's to mend until it has moved on. */
export function mayChangeProgram(actor: Actor, { id, phase }: Program): boolean {
  const isNew = phase === 'demonstration';
  return mayEditCatalogue(actor) || (isNew && holds(actor, 'program-manager', id));
}

/** The names of all tools, and one that is not among them; every flag may bring a new name, too. */
export function mayNameTools(actor: Actor): boolean {
  return mayMakeProgram(actor);
}

/** A program manager grants within their program; a grant over oneself is the administrator's. */
export function mayGrant(actor: Actor, programId: ProgramId): boolean {
  return isAdministrator(actor) || holds(actor, 'program-manager', programId);
}

export function mayRunDrill(actor: Actor, programId: ProgramId): boolean {
  return mayEditCharter(actor, programId);
}

/** Makes the keys other systems send observations with. */
export function mayConnect(actor: Actor, programId: ProgramId): boolean {
  return isAdministrator(actor) || holds(actor, 'program-manager', programId);
}

export function mayImport(actor: Actor, programId: ProgramId): boolean {
  return mayConnect(actor, programId) || holds(actor, 'governance-owner', programId);
}

/** Whom to recruit and by when: cohort rules and windows. */
export function mayPlanCohort(actor: Actor, programId: ProgramId): boolean {
  return holds(actor, 'program-manager', programId);
}

export function mayPurgeLabels(actor: Actor, programId: ProgramId): boolean {
  return mayConnect(actor, programId);
}

/** What must be shown, and what is forecast. */
export function mayRegisterCriteria(actor: Actor, programId: ProgramId): boolean {
  return mayEditCharter(actor, programId);
}

/** What criteria and forecasts say: everybody with a part in the program, and who reads over all of them. */
export function maySeeEvidence(actor: Actor, programId: ProgramId): boolean {
  const readsAll = isAdministrator(actor) || actor.tenantRoles.includes('reader');
  return readsAll || actor.grants.some((grant) => grant.programId === programId);
}

/** A look over programs is for whoever runs or sponsors one, and who reads over all of them. */
export function mayReadPortfolio(actor: Actor): boolean {
  const readsAll = isAdministrator(actor) || actor.tenantRoles.includes('reader');
  const leading: readonly GrantRole[] = ['governance-owner', 'program-manager', 'sponsor'];
  return readsAll || actor.grants.some(({ role }) => leading.includes(role));
}

/** The programs whose flags this person triages; `null` stands for the unassigned ones. */
export function triagedPrograms(actor: Actor): readonly (ProgramId | null)[] {
  const programs = actor.grants
    .filter((grant) => grant.role === 'governance-owner' || grant.role === 'program-manager')
    .map((grant) => grant.programId);
  return [...new Set(programs), ...(isAdministrator(actor) ? [null] : [])];
}

/** What a declaration says of people is about a sheet's newest words, and an entry's present ones. */
function written(of: Sheet | RegisterEntry): Written {
  const { programId } = of;
  if ('values' in of) return { programId, values: of.values, ownerId: of.owner };
  return { programId, values: of.versions.at(-1)?.values ?? {}, ownerId: null };
}

/** The kinds declare it: some for everybody of the tenant, the others for the program's people. */
export function mayReadDeclared(
  actor: Actor,
  kind: Pick<SheetKind, 'audience'>,
  programId: ProgramId,
): boolean {
  return kind.audience === 'everybody' || maySeeEvidence(actor, programId);
}

export function mayWriteSheet(actor: Actor, kind: SheetKind, sheet: Sheet): boolean {
  return isAmong(kind.writers, actor, written(sheet));
}

export function maySignSheet(
  actor: Actor,
  rule: SheetKind['signatures'][number],
  sheet: Sheet,
): boolean {
  return isAmong(rule.by, actor, written(sheet));
}

/** Whoever is asked to sign reads what they sign, with or without a part in the program. */
export function mayReadSheet(actor: Actor, kind: SheetKind, sheet: Sheet): boolean {
  const isAsked = kind.signatures.some((rule) => maySignSheet(actor, rule, sheet));
  return isAsked || mayReadDeclared(actor, kind, sheet.programId);
}

export function mayAddEntry(actor: Actor, kind: RegisterKind, programId: ProgramId): boolean {
  return isAmong(kind.adders, actor, { programId, values: {}, ownerId: null });
}

/** Says whose a new entry is. */
export function mayNameOwner(actor: Actor, kind: RegisterKind, programId: ProgramId): boolean {
  return isAmong(kind.changers, actor, { programId, values: {}, ownerId: null });
}

export function mayChangeEntry(actor: Actor, kind: RegisterKind, entry: RegisterEntry): boolean {
  return isAmong(kind.changers, actor, written(entry));
}

export function mayMoveEntry(actor: Actor, move: RegisterMove, entry: RegisterEntry): boolean {
  return isAmong(move.by, actor, written(entry));
}

/** Its owner, and whoever it waits for, read an entry with or without a part in the program. */
export function mayReadEntry(actor: Actor, kind: RegisterKind, entry: RegisterEntry): boolean {
  const isAsked = kind.moves.some((move) => mayMoveEntry(actor, move, entry));
  const isTheirs = isAsked || entry.owner === actor.personId;
  return isTheirs || mayReadDeclared(actor, kind, entry.programId);
}

/** Everybody with a part in the program: what is shown is anybody's to say, and who said it stays. */
export function mayRecordEvidence(actor: Actor, programId: ProgramId): boolean {
  return actor.grants.some((grant) => grant.programId === programId);
}

export function mayWithdrawEvidence(actor: Actor, evidence: Evidence): boolean {
  const { owner, recordedBy, programId } = evidence;
  const isTheirs = [owner, recordedBy].includes(actor.personId);
  return mayEditCharter(actor, programId) || (isTheirs && mayRecordEvidence(actor, programId));
}

export function mayAskWaiver(actor: Actor, programId: ProgramId): boolean {
  return mayEditCharter(actor, programId);
}

export function mayWithdrawWaiver(actor: Actor, waiver: Waiver): boolean {
  const isTheirs = [waiver.askedBy, waiver.second?.by].includes(actor.personId);
  return isTheirs || mayEditCharter(actor, waiver.programId);
}

export function mayRequestApproval(actor: Actor, programId: ProgramId): boolean {
  return holds(actor, 'program-manager', programId);
}

export function mayWithdrawApproval(actor: Actor, approval: Approval): boolean {
  return approval.requestedBy === actor.personId || mayRequestApproval(actor, approval.programId);
}

/** Not those whose steps it lets pass, nor those who follow it. */
export function mayEditApprovalRules(actor: Actor): boolean {
  return isAdministrator(actor);
}

/** What a gate asks is proposed by those who answer for the program; another function has to agree. */
export function mayProposeTemplate(actor: Actor, programId: ProgramId): boolean {
  return mayEditCharter(actor, programId);
}

/** Moves a program along, or back, or to its end; and answers for that by name. */
export function mayDecideStage(actor: Actor, programId: ProgramId): boolean {
  return mayEditCharter(actor, programId);
}

/** Whoever sees harm stops it; who runs a program takes it back. */
export function mayStop(actor: Actor, programId: ProgramId): boolean {
  return mayEditCharter(actor, programId) || isAdministrator(actor);
}

export function mayNameLead(actor: Actor, programId: ProgramId): boolean {
  return mayGrant(actor, programId);
}

/** Rings, what becomes of use cases, and what the work consists of. */
export function mayPlanRollout(actor: Actor, programId: ProgramId): boolean {
  return mayEditCharter(actor, programId);
}
