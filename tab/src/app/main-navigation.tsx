import type { Me } from '@causeway/shared/api/session.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLocation } from 'react-router';
import { AppLink } from '../components/app-link.js';
import { useMyWaiting } from '../features/portfolio/api/use-my-waiting.js';
import { grantsRoles, hasPart, readsCharters, triages, useMe } from '../lib/me.js';
import { useWords } from '../lib/reader.js';

const useStyles = makeStyles({
  nav: { minWidth: 0, maxWidth: '100%' },
  list: {
    display: 'flex',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    gap: tokens.spacingHorizontalXS,
    overflowX: 'auto',
    scrollbarWidth: 'none',
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    minHeight: '44px',
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalM,
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    borderBottom: `2px solid ${tokens.colorTransparentStroke}`,
    borderBottomColor: 'transparent',
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'none' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

type Words = ReturnType<typeof tabText>;

interface Place {
  readonly path: string;
  readonly label: keyof Pick<
    Words,
    'home' | 'flagSomething' | 'board' | 'programs' | 'waiting' | 'charters' | 'admin' | 'settings'
  >;
  readonly isFor: (me: Me, waiting: number) => boolean;
}

const places: readonly Place[] = [
  { path: '/', label: 'home', isFor: () => true },
  { path: '/flag', label: 'flagSomething', isFor: () => true },
  { path: '/board', label: 'board', isFor: triages },
  { path: '/programs', label: 'programs', isFor: readsCharters },
  { path: '/waiting', label: 'waiting', isFor: (me, waiting) => hasPart(me) || waiting > 0 },
  { path: '/charters', label: 'charters', isFor: readsCharters },
  { path: '/admin', label: 'admin', isFor: grantsRoles },
  { path: '/settings', label: 'settings', isFor: () => true },
];

function isCurrent(path: string, pathname: string): boolean {
  if (path === '/') return pathname === '/' || pathname.startsWith('/flags/');
  return pathname === path || pathname.startsWith(`${path}/`);
}

/** How many there are, where there are any. */
function Mark({
  of: [count, label] = [0, ''],
}: {
  readonly of: readonly [number, string] | undefined;
}) {
  return count > 0 && <CounterBadge count={count} size="small" aria-label={label} />;
}

/** Shows what the person may use, and nothing else. */
export function MainNavigation() {
  const styles = useStyles();
  const words = useWords(tabText);
  const me = useMe();
  const { pathname } = useLocation();
  // Somebody without a part in any program may still be asked to sign.
  const waiting = useMyWaiting().data?.waiting.length ?? 0;
  const marks: Readonly<Record<string, readonly [number, string]>> = {
    '/': [me.unseenNotices, words.unseen(me.unseenNotices)],
    '/waiting': [waiting, words.waitingCount(waiting)],
  };
  return (
    <nav aria-label={words.navigation} className={styles.nav}>
      <ul className={styles.list}>
        {places
          .filter(({ isFor }) => isFor(me, waiting))
          .map(({ path, label }) => (
            <li key={path}>
              <AppLink
                to={path}
                className={mergeClasses(styles.link, isCurrent(path, pathname) && styles.current)}
                {...(isCurrent(path, pathname) ? { current: 'page' as const } : {})}
              >
                {words[label]}
                <Mark of={marks[path]} />
              </AppLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
