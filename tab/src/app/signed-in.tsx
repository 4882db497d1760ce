import { getMe } from '@causeway/shared/api/session.js';
import { languageTag } from '@causeway/shared/text/format.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect, useMemo, useState } from 'react';
import { Loaded } from '../components/loaded.js';
import { call } from '../lib/api.js';
import { isWorthRetrying } from '../lib/api-problem.js';
import { MeContext } from '../lib/me.js';
import type { Me } from '@causeway/shared/api/session.js';
import { ReaderContext } from '../lib/reader.js';
import { subjectKey } from '../lib/subject-key.js';
import { BecomeContext } from './become.js';
import { ToastRegion } from './toast-region.js';

const useStyles = makeStyles({
  waiting: { maxWidth: '760px', marginInline: 'auto', padding: tokens.spacingHorizontalXXL },
});

function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The change feed says what is old; this only bounds what it might miss.
        staleTime: 60_000,
        retry: (count, error) => count < 2 && isWorthRetrying(error),
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

function ForPerson({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  const { locale } = me;
  const { timeZone } = me.workingTime;
  const reader = useMemo(() => ({ locale, timeZone }), [locale, timeZone]);
  useEffect(() => {
    document.documentElement.lang = languageTag(locale);
  }, [locale]);
  return (
    <MeContext value={me}>
      <ReaderContext value={reader}>
        <ToastRegion>{children}</ToastRegion>
      </ReaderContext>
    </MeContext>
  );
}

function MeLoaded({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const me = useQuery({ queryKey: subjectKey('me', 'me'), queryFn: () => call(getMe, {}) });
  if (me.data) return <ForPerson me={me.data}>{children}</ForPerson>;
  return (
    <div className={styles.waiting}>
      <Loaded query={me}>{() => null}</Loaded>
    </div>
  );
}

interface SignedInProps {
  readonly onBecome: (personId: string) => void;
  readonly children: ReactNode;
}

/** Everything below knows who the person is; a change of person starts with nothing remembered. */
export function SignedIn({ onBecome, children }: SignedInProps) {
  const [client] = useState(newQueryClient);
  return (
    <QueryClientProvider client={client}>
      <BecomeContext value={onBecome}>
        <MeLoaded>{children}</MeLoaded>
      </BecomeContext>
    </QueryClientProvider>
  );
}
