import {
  FluentProvider,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useHost } from '../lib/host.js';
import type { ThemeName } from '../lib/teams.js';

const themes = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const useStyles = makeStyles({
  ground: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground3 },
});

/** In a plain browser: what the address asks for, else what the system prefers. */
function browserTheme(): ThemeName {
  const asked = new URLSearchParams(location.search).get('theme');
  if (asked === 'default' || asked === 'dark' || asked === 'contrast') return asked;
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}

export function Themed({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const host = useHost();
  const [theme, setTheme] = useState<ThemeName>(() => host?.theme ?? browserTheme());
  useEffect(() => host?.onThemeChange(setTheme), [host]);
  useEffect(() => {
    // What the browser draws itself, in dialogs too: icons in date fields, lists, scroll bars.
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark';
  }, [theme]);
  return (
    <FluentProvider theme={themes[theme]}>
      {/* Not on the provider: every portal copies its classes and would cover the page. */}
      <div className={styles.ground}>{children}</div>
    </FluentProvider>
  );
}
