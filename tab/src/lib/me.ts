import type { Me } from '@causeway/shared/api/session.js';
import { createContext, useContext } from 'react';

export const MeContext = createContext<Me | undefined>(undefined);

export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('Nobody is signed in here');
  return me;
}

function hasGrant(me: Me, ...roles: readonly string[]): boolean {
  return me.grants.some(({ role }) => roles.includes(role));
}

/** What is offered to whom. The server decides again at every request; this only keeps dead ends away. */
export function triages(me: Me): boolean {
  return isAdministrator(me) || hasGrant(me, 'governance-owner', 'program-manager');
}

export function readsCharters(me: Me): boolean {
  return isAdministrator(me) || me.tenantRoles.includes('reader') || me.grants.length > 0;
}

/** Administrators, and whoever runs a program already. */
export function makesPrograms(me: Me): boolean {
  return isAdministrator(me) || hasGrant(me, 'program-manager');
}

/** Something can wait for whoever has a part in a program. */
export function hasPart(me: Me): boolean {
  return me.grants.length > 0;
}

export function isAdministrator(me: Me): boolean {
  return me.tenantRoles.includes('administrator');
}

function holds(me: Me, programId: string, ...roles: readonly string[]): boolean {
  return me.grants.some((grant) => grant.programId === programId && roles.includes(grant.role));
}

/** Makes the keys other systems send into a program with. */
export function connectsTo(me: Me, programId: string): boolean {
  return isAdministrator(me) || holds(me, programId, 'program-manager');
}

export function importsInto(me: Me, programId: string): boolean {
  return connectsTo(me, programId) || holds(me, programId, 'governance-owner');
}

export function grantsRoles(me: Me): boolean {
  return isAdministrator(me) || hasGrant(me, 'program-manager');
}
