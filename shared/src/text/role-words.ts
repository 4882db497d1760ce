import type { GrantRole } from '../domain/access/grant.js';
import type { TenantRole } from '../domain/person/person.js';
import { defineText } from './define-text.js';

/** What people are, in the directory and in a program. */
export const roleWords = defineText(
  {
    employee: 'employee',
    reader: 'reader',
    administrator: 'administrator',
    'governance-owner': 'governance owner',
    'program-manager': 'program manager',
    sponsor: 'sponsor',
    'expert-reviewer': 'expert reviewer',
    'approver-legal': 'legal approver',
    'approver-security': 'security approver',
    'approver-works-council': 'works council approver',
    'approver-business': 'business approver',
  } satisfies Readonly<Record<GrantRole | TenantRole, string>>,
  {
    employee: 'Beschäftigte',
    reader: 'Lesende',
    administrator: 'Verwaltung',
    'governance-owner': 'Governance-Verantwortung',
    'program-manager': 'Programmleitung',
    sponsor: 'Auftraggeber',
    'expert-reviewer': 'Fachprüfung',
    'approver-legal': 'Freigabe Recht',
    'approver-security': 'Freigabe Sicherheit',
    'approver-works-council': 'Freigabe Betriebsrat',
    'approver-business': 'Freigabe Fachbereich',
  },
);
