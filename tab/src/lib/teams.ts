export type ThemeName = 'default' | 'dark' | 'contrast';

/** What the tab needs of Teams, and nothing else of it. */
export interface TeamsHost {
  readonly theme: ThemeName;
  readonly locale: string;
  /** The path a deep link or a card asked for. */
  readonly openPath: string | undefined;
  readonly onThemeChange: (handler: (theme: ThemeName) => void) => void;
  readonly token: () => Promise<string>;
  readonly notifyLoaded: () => void;
  readonly notifySuccess: () => void;
  readonly share: (link: { readonly path: string; readonly label: string }) => void;
}

const answersWithinMs = 3_000;

function asThemeName(theme: string | undefined): ThemeName {
  return theme === 'dark' || theme === 'contrast' ? theme : 'default';
}

/** A path below `/tab` alone: a link from elsewhere must not lead out of the tab. */
function asPath(subPageId: string | undefined): string | undefined {
  return subPageId && /^\/(?!\/)/.test(subPageId) ? subPageId : undefined;
}

function isEmbedded(): boolean {
  return window.parent !== window || 'nativeInterface' in window;
}

function within<Value>(work: Promise<Value>, limitMs: number): Promise<Value | undefined> {
  return Promise.race([
    work,
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), limitMs)),
  ]);
}

async function connect(): Promise<TeamsHost> {
  const { app, authentication, pages } = await import('@microsoft/teams-js');
  await app.initialize();
  const context = await app.getContext();
  return {
    theme: asThemeName(context.app.theme),
    locale: context.app.locale,
    openPath: asPath(context.page.subPageId),
    onThemeChange: (handler) =>
      app.registerOnThemeChangeHandler((theme) => handler(asThemeName(theme))),
    token: () => authentication.getAuthToken(),
    notifyLoaded: () => app.notifyAppLoaded(),
    notifySuccess: () => void app.notifySuccess(),
    share: ({ path, label }) =>
      pages.shareDeepLink({ subPageId: path, subPageLabel: label, subPageWebUrl: location.href }),
  };
}

/** Teams, when the tab runs inside it and it answers in time; a plain browser is told at once. */
export async function connectTeams(): Promise<TeamsHost | undefined> {
  if (!isEmbedded()) return undefined;
  try {
    return await within(connect(), answersWithinMs);
  } catch {
    return undefined;
  }
}
