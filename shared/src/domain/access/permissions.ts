import type { ProgramId } from '../../lib/ids.js';
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

/** The programs whose flags this person triages; `null` stands for the unassigned ones. */
export function triagedPrograms(actor: Actor): readonly (ProgramId | null)[] {
  const programs = actor.grants
    .filter((grant) => grant.role === 'governance-owner' || grant.role === 'program-manager')
    .map((grant) => grant.programId);
  return [...new Set(programs), ...(isAdministrator(actor) ? [null] : [])];
}
