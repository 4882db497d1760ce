import type { Migration } from '../ddl.js';
import { catalogueAndPeople } from './0001-catalogue-and-people.js';
import { flagsAndQuestions } from './0002-flags-and-questions.js';
import { noticesClockAndLedger } from './0003-notices-clock-and-ledger.js';
import { observationsAndEvidence } from './0004-observations-and-evidence.js';
import { sheetsAndRegisters } from './0005-sheets-and-registers.js';
import { approvals } from './0006-approvals.js';
import { stages } from './0007-stages.js';
import { gates } from './0008-gates.js';
import { keySecrets } from './0009-key-secrets.js';

/** Forward only: a migration that was released is never edited; the next one changes what it left. */
export const allMigrations: readonly Migration[] = [
  catalogueAndPeople,
  flagsAndQuestions,
  noticesClockAndLedger,
  observationsAndEvidence,
  sheetsAndRegisters,
  approvals,
  stages,
  gates,
  keySecrets,
];
