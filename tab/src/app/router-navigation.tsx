import type { ReactNode } from 'react';
import { useEffect, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useHost } from '../lib/host.js';
import { NavigationContext } from '../lib/navigation.js';

/** Gives components the router without their knowing it, and follows the deep link Teams came with. */
export function RouterNavigation({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate();
  const openPath = useHost()?.openPath;
  const navigation = useMemo(
    () => ({ go: (path: string) => void navigate(path), hrefOf: (path: string) => `/tab${path}` }),
    [navigate],
  );
  useEffect(() => {
    if (openPath) void navigate(openPath, { replace: true });
    // Only the link the tab was opened with; later moves are the person's own.
    // eslint-disable-next-line react/exhaustive-deps
  }, []);
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}
