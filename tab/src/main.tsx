import './lib/zod-without-eval.js';
import './base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { preloadPage } from './app/pages.js';
import { connectTeams } from './lib/teams.js';

preloadPage(location.pathname);
const host = connectTeams();
const root = document.getElementById('root');
if (root) void host.then((teams) => createRoot(root).render(<App host={teams} />));
