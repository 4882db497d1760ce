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
export const AdminPage = page(loaders.admin);
export const SettingsPage = page(loaders.settings);

/** The first page's code travels while the person is still being signed in. */
export function preloadPage(pathname: string): void {
  const path = pathname.replace(/^\/tab/, '');
  if (path === '/board') void loaders.board();
  else if (path.startsWith('/board/')) void loaders.flag();
  else if (path === '/' || path === '') void loaders.home();
}
