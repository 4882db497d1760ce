import { tabText } from '@causeway/shared/text/tab-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useRef } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { LoadingLines } from '../components/loading-lines.js';
import { useHost } from '../lib/host.js';
import { useModalWatch } from '../lib/modal-watch.js';
import { useWords } from '../lib/reader.js';
import { useKeptFocus } from '../lib/use-kept-focus.js';
import { ErrorBoundary } from './error-boundary.js';
import { LiveUpdates } from './live-updates.js';
import { MainNavigation } from './main-navigation.js';
import { NotFoundPage } from './not-found-page.js';
import * as pages from './pages.js';
import { PersonSwitcher } from './person-switcher.js';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    paddingInline: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { paddingInline: tokens.spacingHorizontalXS },
  },
  skip: {
    position: 'absolute',
    insetInlineStart: '-999px',
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    outlineColor: tokens.colorStrokeFocus2,
    ':focus': { insetInlineStart: tokens.spacingHorizontalM, zIndex: tokens.zIndexOverlay },
  },
  main: { outlineStyle: 'none' },
  waiting: { maxWidth: '760px', marginInline: 'auto', padding: tokens.spacingHorizontalXXL },
});

/** Tells Teams once that something useful is on the screen. */
function FirstPageShown() {
  const host = useHost();
  useEffect(() => host?.notifySuccess(), [host]);
  return null;
}

/** After a change of page, the keyboard and the screen reader go on at its heading, which may come later. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    const start = main.current?.querySelector<HTMLElement>('h1') ?? main.current;
    if (shown.current !== pathname) start?.focus();
    shown.current = pathname;
  }, [pathname]);
  return main;
}

export function Shell() {
  const styles = useStyles();
  const words = useWords(tabText);
  const host = useHost();
  const main = useFocusOnNewPage();
  useKeptFocus();
  const whatOutlivesDialogs = useModalWatch();
  const { pathname } = useLocation();
  return (
    <>
      <a href="#content" className={styles.skip}>
        {words.skip}
      </a>
      <header className={styles.head}>
        <MainNavigation />
        {!host && <PersonSwitcher />}
      </header>
      <LiveUpdates />
      {whatOutlivesDialogs}
      <main id="content" ref={main} tabIndex={-1} className={styles.main}>
        <ErrorBoundary key={pathname}>
          <Suspense
            fallback={
              <div className={styles.waiting}>
                <LoadingLines />
              </div>
            }
          >
            <FirstPageShown />
            <Routes>
              <Route path="/" element={<pages.HomePage />} />
              <Route path="/flag" element={<pages.FlagSomethingPage />} />
              <Route path="/flags/:flagId" element={<pages.MyFlagPage />} />
              <Route path="/hand-overs/:handOverId" element={<pages.HandOverPage />} />
              <Route path="/board" element={<pages.BoardPage />} />
              <Route path="/board/flags/:flagId" element={<pages.FlagPage />} />
              <Route path="/charters" element={<pages.ChartersPage />} />
              <Route path="/charters/:useCaseId" element={<pages.CharterPage />} />
              <Route path="/programs/:programId/data" element={<pages.DataPage />} />
              <Route path="/waiting" element={<pages.WaitingPage />} />
              <Route path="/how/:programId" element={<pages.HowPage />} />
              <Route path="/approvals/:approvalId" element={<pages.ApprovalPage />} />
              <Route path="/programs/new" element={<pages.NewProgramPage />} />
              <Route path="/programs" element={<pages.ProgramsPage />} />
              <Route path="/programs/:programId" element={<pages.ProgramOverviewPage />} />
              <Route path="/programs/:programId/gate" element={<pages.ProgramGatePage />} />
              <Route path="/programs/:programId/rings" element={<pages.ProgramRingsPage />} />
              <Route path="/programs/:programId/history" element={<pages.ProgramHistoryPage />} />
              <Route path="/programs/:programId/measures" element={<pages.ProgramMeasuresPage />} />
              <Route
                path="/programs/:programId/projection"
                element={<pages.ProgramProjectionPage />}
              />
              <Route
                path="/programs/:programId/use-cases"
                element={<pages.ProgramUseCasesPage />}
              />
              <Route path="/programs/:programId/cohort" element={<pages.ProgramCohortPage />} />
              <Route path="/programs/:programId/evidence" element={<pages.ProgramEvidencePage />} />
              <Route
                path="/programs/:programId/governance"
                element={<pages.ProgramGovernancePage />}
              />
              <Route path="/programs/:programId/sheets" element={<pages.ProgramSheetsPage />} />
              <Route
                path="/programs/:programId/sheets/:kind/:subject"
                element={<pages.ProgramSheetsPage />}
              />
              <Route
                path="/programs/:programId/registers"
                element={<pages.ProgramRegistersPage />}
              />
              <Route
                path="/programs/:programId/registers/:kind"
                element={<pages.ProgramRegistersPage />}
              />
              <Route
                path="/programs/:programId/registers/:kind/:entryId"
                element={<pages.ProgramRegistersPage />}
              />
              <Route
                path="/programs/:programId/integrations"
                element={<pages.ProgramIntegrationsPage />}
              />
              <Route path="/admin" element={<pages.AdminPage />} />
              <Route path="/settings" element={<pages.SettingsPage />} />
              <Route path="*" element={<NotFoundPage />} />
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </main>
    </>
  );
}
