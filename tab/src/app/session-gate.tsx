import { tabText } from '@causeway/shared/text/tab-text.js';
import type { ReactNode } from 'react';
import { useCallback, useEffect, useState } from 'react';
import { LoadingLines } from '../components/loading-lines.js';
import { PageFrame } from '../components/page-frame.js';
import { ProblemBar } from '../components/problem-bar.js';
import { asProblem } from '../lib/api-problem.js';
import { useHost } from '../lib/host.js';
import type { DemoPerson } from '../lib/local-session.js';
import { resumeLocally, signInLocally } from '../lib/local-session.js';
import type { Reader } from '../lib/reader.js';
import { ReaderContext } from '../lib/reader.js';
import { setTokenSource } from '../lib/session.js';
import type { TeamsHost } from '../lib/teams.js';
import { PersonChooser } from './person-chooser.js';
import { SignedIn } from './signed-in.js';

type Session =
  | { readonly kind: 'starting' }
  | { readonly kind: 'choosing'; readonly people: readonly DemoPerson[] }
  | { readonly kind: 'signed-in'; readonly round: number }
  | { readonly kind: 'failed'; readonly error: unknown };

async function open(host: TeamsHost | undefined): Promise<Session> {
  if (host) {
    setTokenSource({ get: host.token, renew: host.token });
    return { kind: 'signed-in', round: 0 };
  }
  const address = new URL(location.href);
  const people = await resumeLocally(address.searchParams.get('as'));
  if (people) return { kind: 'choosing', people };
  address.searchParams.delete('as');
  history.replaceState(history.state, '', address);
  return { kind: 'signed-in', round: 0 };
}

/** How the reader is addressed before anybody knows who it is. */
function firstReader(host: TeamsHost | undefined): Reader {
  const language = host?.locale ?? navigator.language;
  return {
    locale: language.toLowerCase().startsWith('de') ? 'de' : 'en',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** Nothing is shown before it is known to whom. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const host = useHost();
  const [session, setSession] = useState<Session>({ kind: 'starting' });
  const [reader] = useState(() => firstReader(host));
  const words = tabText(reader.locale);

  useEffect(() => {
    host?.notifyLoaded();
    open(host).then(setSession, (error: unknown) => setSession({ kind: 'failed', error }));
  }, [host]);

  const become = useCallback((personId: string) => {
    signInLocally(personId).then(
      () => setSession({ kind: 'signed-in', round: Date.now() }),
      (error: unknown) => setSession({ kind: 'failed', error }),
    );
  }, []);

  const content = () => {
    switch (session.kind) {
      case 'starting':
        return <LoadingLines />;
      case 'choosing':
        return <PersonChooser people={session.people} onChoose={become} />;
      case 'failed':
        return asProblem(session.error).status === 404 ? (
          <PageFrame title={words.openInTeams} lead={words.openInTeamsHint} width="reading">
            {null}
          </PageFrame>
        ) : (
          <PageFrame title={words.signInFailed} width="reading">
            <ProblemBar error={session.error} onRetry={() => location.reload()} />
          </PageFrame>
        );
      case 'signed-in':
        return (
          <SignedIn key={session.round} onBecome={become}>
            {children}
          </SignedIn>
        );
    }
  };
  return <ReaderContext value={reader}>{content()}</ReaderContext>;
}
