import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { BrowserRouter } from 'react-router';
import { HostContext } from '../lib/host.js';
import type { TeamsHost } from '../lib/teams.js';
import { ErrorBoundary } from './error-boundary.js';
import { RouterNavigation } from './router-navigation.js';
import { SessionGate } from './session-gate.js';
import { Shell } from './shell.js';
import { Themed } from './themed.js';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

export function App({ host }: { readonly host: TeamsHost | undefined }) {
  return (
    <RendererProvider renderer={renderer}>
      <HostContext value={host}>
        <Themed>
          <ErrorBoundary>
            <BrowserRouter basename="/tab">
              <RouterNavigation>
                <SessionGate>
                  <Shell />
                </SessionGate>
              </RouterNavigation>
            </BrowserRouter>
          </ErrorBoundary>
        </Themed>
      </HostContext>
    </RendererProvider>
  );
}
