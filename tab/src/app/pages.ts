import type { ComponentType } from 'react';
import { lazy } from 'react';

/** Each page is its own chunk. */
const loaders = {
  home: () => import('./pages/home-page.js').then((page) => page.HomePage),
  flagSomething: () =>
    import('./pages/flag-something-page.js').then((page) => page.FlagSomethingPage),
  myFlag: () => import('./pages/my-flag-page.js').then((page) => page.MyFlagPage),
  handOver: () => import('./pages/hand-over-page.js').then((page) => page.HandOverPage),
  board: () => import('./pages/board-page.js').then((page) => page.BoardPage),
  flag: () => import('./pages/flag-page.js').then((page) => page.FlagPage),
  charters: () => import('./pages/charters-page.js').then((page) => page.ChartersPage),
  charter: () => import('./pages/charter-page.js').then((page) => page.CharterPage),
  data: () => import('./pages/data-page.js').then((page) => page.DataPage),
  programOverview: () =>
    import('./pages/program-overview-page.js').then((page) => page.ProgramOverviewPage),
  programGate: () => import('./pages/program-gate-page.js').then((page) => page.ProgramGatePage),
  programRings: () => import('./pages/program-rings-page.js').then((page) => page.ProgramRingsPage),
  programHistory: () =>
    import('./pages/program-history-page.js').then((page) => page.ProgramHistoryPage),
  programMeasures: () =>
    import('./pages/program-measures-page.js').then((page) => page.ProgramMeasuresPage),
  programProjection: () =>
    import('./pages/program-projection-page.js').then((page) => page.ProgramProjectionPage),
  programUseCases: () =>
    import('./pages/program-use-cases-page.js').then((page) => page.ProgramUseCasesPage),
  programCohort: () =>
    import('./pages/program-cohort-page.js').then((page) => page.ProgramCohortPage),
  programEvidence: () =>
    import('./pages/program-evidence-page.js').then((page) => page.ProgramEvidencePage),
  programGovernance: () =>
    import('./pages/program-governance-page.js').then((page) => page.ProgramGovernancePage),
  programSheets: () =>
    import('./pages/program-sheets-page.js').then((page) => page.ProgramSheetsPage),
  programRegisters: () =>
    import('./pages/program-registers-page.js').then((page) => page.ProgramRegistersPage),
  programIntegrations: () =>
    import('./pages/program-integrations-page.js').then((page) => page.ProgramIntegrationsPage),
  programs: () => import('./pages/programs-page.js').then((page) => page.ProgramsPage),
  newProgram: () => import('./pages/new-program-page.js').then((page) => page.NewProgramPage),
  approval: () => import('./pages/approval-page.js').then((page) => page.ApprovalPage),
  how: () => import('./pages/how-page.js').then((page) => page.HowPage),
  waiting: () => import('./pages/waiting-page.js').then((page) => page.WaitingPage),
  admin: () => import('./pages/admin-page.js').then((page) => page.AdminPage),
  settings: () => import('./pages/settings-page.js').then((page) => page.SettingsPage),
};

function page(load: () => Promise<ComponentType>) {
  return lazy(async () => ({ default: await load() }));
}

export const HomePage = page(loaders.home);
export const FlagSomethingPage = page(loaders.flagSomething);
export const MyFlagPage = page(loaders.myFlag);
export const HandOverPage = page(loaders.handOver);
export const BoardPage = page(loaders.board);
export const FlagPage = page(loaders.flag);
export const ChartersPage = page(loaders.charters);
export const CharterPage = page(loaders.charter);
export const DataPage = page(loaders.data);
export const ProgramOverviewPage = page(loaders.programOverview);
export const ProgramGatePage = page(loaders.programGate);
export const ProgramRingsPage = page(loaders.programRings);
export const ProgramHistoryPage = page(loaders.programHistory);
export const ProgramMeasuresPage = page(loaders.programMeasures);
export const ProgramProjectionPage = page(loaders.programProjection);
export const ProgramUseCasesPage = page(loaders.programUseCases);
export const ProgramCohortPage = page(loaders.programCohort);
export const ProgramEvidencePage = page(loaders.programEvidence);
export const ProgramGovernancePage = page(loaders.programGovernance);
export const ProgramSheetsPage = page(loaders.programSheets);
export const ProgramRegistersPage = page(loaders.programRegisters);
export const ProgramIntegrationsPage = page(loaders.programIntegrations);
export const ProgramsPage = page(loaders.programs);
export const NewProgramPage = page(loaders.newProgram);
export const ApprovalPage = page(loaders.approval);
export const HowPage = page(loaders.how);
export const WaitingPage = page(loaders.waiting);
export const AdminPage = page(loaders.admin);
export const SettingsPage = page(loaders.settings);

/** The first page's code travels while the person is still being signed in. */
export function preloadPage(pathname: string): void {
  const path = pathname.replace(/^\/tab/, '');
  if (path === '/board') void loaders.board();
  else if (path.startsWith('/board/')) void loaders.flag();
  else if (path === '/' || path === '') void loaders.home();
}
